import math, random, numpy as np
import tex, print_art
from core import *
def sd(r): return r.randrange(1<<20)
def xform(parts,R=None,drop=True):
    if R is not None:
        for p in parts: p.V=p.V@np.asarray(R).T
    z=min(p.V[:,2].min()-(p.solid if p.off>0 else 0) for p in parts)
    for p in parts: p.V=p.V-np.array([0,0,z])
    return parts
def dents(parts,r,k,rad,h,depth=(.1,.4),win=None):
    for _ in range(k):
        a=r.random()*6.28; n=np.array([math.cos(a),math.sin(a),r.uniform(-.6,.6)]); n/=np.linalg.norm(n); c=np.array([0,0,h*r.uniform(.2,.8)]); d=rad*(1-r.uniform(*depth)); s=sd(r)
        for p in parts:
            Q=dent(p.V,c,n,d,.8,.035*min(1,rad/.3),s)
            if win:
                z=p.V[:,2]/win; f=np.clip((z-.08)/.16,0,1)*np.clip((.93-z)/.16,0,1); f=f*f*(3-2*f); Q=p.V+(Q-p.V)*f[:,None]
            p.V=Q
def lay(r): return rot('X',math.pi/2)@rot('Z',r.random()*6.28)
# ---------------- PMD ----------------
def pet(r):
    big=r.random()<.35; H,R=(3.1,.45) if big else (r.uniform(2.05,2.35),r.uniform(.31,.35)); kind=r.choice(['water','water','soda'])
    nr=r.randint(4,9); amp=R*r.uniform(.02,.05); lz0=H*r.uniform(.3,.42); lz1=lz0+H*r.uniform(.17,.25); sh=H*r.uniform(.66,.74)
    prof=[(.02,.07),(R*.45,.03),(R*.8,0),(R*.97,.07),(R,.2)]
    z=.22
    while z<sh:
        if lz0-.04<z<lz1+.04: rr=R*.965
        else: rr=R-amp*(1-math.cos(z*nr*2*math.pi/(H*.66)))/2*1.6
        prof.append((rr,z)); z+=.028
    nk=.135; top=H-.28
    for t in np.linspace(0,1,16)[1:]: prof.append((R+(nk-R)*(t*t*(3-2*t))**.85,sh+(top-sh)*t))
    prof+=[(nk,top+.05),(nk+.045,top+.06),(nk+.045,top+.08),(nk,top+.09),(nk,H-.02)]
    pw=kind=='soda'
    body=lathe(prof,80,None,mod=lambda Z,t:1-.10*np.clip(1-Z/(.35),0,1)*(.5+.5*np.cos(5*t)) - (.012*np.cos(10*t)*((Z>lz1+.1)&(Z<sh)) if not pw else 0))
    tint=r.choice([(.97,.985,1),(.98,.99,1),(.86,.93,1),(.72,.88,.98),(.75,.95,.8)]) if kind=='water' else r.choice([(1,1,1),(.97,.99,.97),(.8,.95,.7)])
    body.mat=clearplastic(tint,.03,.35); cap_c=r.choice([hsv(.58,.85,.8),hsv(.6,.7,.5),hsv(0,.85,.75),(.9,.9,.9),hsv(.35,.7,.5),hsv(.1,.9,.95),hsv(.55,.5,.9)])
    cr=nk+.02; cap=lathe(resample([(cr-.0,top+.105),(cr,H+.02),(cr-.015,H+.035),(.001,H+.035)],.03),96,pmat(cap_c,rough=.35,bevel=.01),mod=lambda Z,t:1+.018*np.sign(np.cos(40*t))*(Z<H+.015)); ring=lathe([(cr,top+.085),(cr+.004,top+.1),(cr-.004,top+.1)],64,cap.mat)
    parts=[body]+([cap,ring] if r.random()<.85 else [])
    crush=r.random()
    if crush<.45: dents(parts[:1],r,r.choice([1,1,2]),R,H*.7,(.04,.15),win=H*.86)
    if crush<.12:
        k=r.uniform(-.06,.06); 
        for p in parts: p.V=p.V[:,[2,0,1]]; p.V=bend(p.V,k,0,1,H*.4); p.V=p.V[:,[1,2,0]]
    body.V=wobble(body.V,.004,6,sd(r))
    zi=np.array([q[1] for q in prof]); i0=int(np.argmax(zi>lz0)); i1=int(np.argmax(zi>lz1)); im=image(tex.label(1200,int(1200*(lz1-lz0)/(2*math.pi*R)),r,kind,2))
    lab=rowslice(body,i0,i1,.006,pmat(img=im,rough=.3,rv=.05,bumps=((5,.15,.03),),rev=(.8,.8,.8))); lab.UV[...,0]=1-lab.UV[...,0] if 0 else lab.UV[...,0]; parts.append(lab)
    if pw and r.random()<.5 or r.random()<.25: # drink rest at the bottom is hidden when lying; keep to standing
        pass
    return xform(parts,lay(r) if r.random()<.4 else None)
def can(r):
    H=1.15;R=.33; tall=r.random()<.25
    if tall: H,R=1.45,.29
    prof=smoothprof(resample([(.0,.1),(R*.55,.09),(R*.68,.01),(R*.74,0),(R*.8,.04),(R*.97,.12),(R,.17),(R,H-.17),(R*.97,H-.12),(R*.83,H-.03),(R*.83,H)],.03),1)
    body=lathe(prof,96); a=H-.0; rim=lathe(resample([(R*.83,a-.02),(R*.86,a),(R*.86,a+.03),(R*.83,a+.04),(R*.79,a+.02),(R*.77,a-.05),(R*.74,a-.06),(R*.70,a-.035),(.001,a-.035)],.02),96,pmat((.83,.83,.85),rough=.22,metal=1,rv=.06,bumps=((6,.05,.02),)))
    hole=grid(lambda u,v:((.13+.11*v*np.cos(6.283*u))*R/.33,.085*v*np.sin(6.283*u)*R/.33,a-.03+0*u),5,24,pmat((.01,.01,.01),rough=.9),wrap=True)
    tab=tube([(x*R/.33*1.0-.05,y,a-.015) for x,y in [(.1*math.cos(t)*1.1,.062*math.sin(t)) for t in np.linspace(0,6.283,26)]],.014,8,rim.mat); tab2=grid(lambda u,v:(-.05+.09*v*np.cos(6.283*u)*R/.33,.05*v*np.sin(6.283*u),a-.017+0*u),3,20,rim.mat,wrap=True)
    parts=[body,rim,tab,tab2]+([hole] if r.random()<.75 else [])
    im=tex.label(1200,int(1200*H/(2*math.pi*R)),r,'soda',2); iml=image(im)
    s=M(); t=s.n('TexImage',{'Vector':s.n('TexCoord').outputs['UV']}); t.image=iml; b=s.n('BsdfPrincipled',{'Base Color':t.outputs[0],'Metallic':r.choice([.55,.8,.9]),'Roughness':r.uniform(.2,.34),'Clearcoat':.5,'Clearcoat Roughness':.1}); n=s.bump(s.noise(5,s.obj(),4),.06,.03); s.set(b,'Normal',n); body.mat=s.fin(b)
    # bare aluminium bottom/top collar
    zs=body.prof[:,1]; alu=rim.mat; i0=int(np.argmax(zs>.1)); i1=int(np.argmax(zs>H-.1))
    c=r.random()
    if c<.45:
        dents(parts,r,r.choice([1,1,2]),R,H*.8,(.04,.2),win=H)
    bot=rowslice(body,0,i0,.003,alu); top=rowslice(body,i1,body.m-1,.003,alu); parts+=[bot,top]
    bw=body.F; keep=(bw[:,0]//body.n>=i0)&(bw[:,0]//body.n<i1); body.F=body.F[keep]; body.UV=body.UV[keep]; v=body.UV[...,1]; body.UV[...,1]=(v-v.min())/(v.max()-v.min())
    return xform(parts,lay(r) if r.random()<.35 else None)
def tin(r):
    H,R=r.choice([(1.1,.37),(1.1,.42),(.6,.42),(1.2,.5)]); lab=r.random()<.45; z0,z1=H*.22,H*.78
    prof=[(R+.012,0),(R+.018,.03),(R,.05)]
    z=.06
    while z<H-.06:
        prof.append((R-(.014*(1-math.cos((z-z0)*2*math.pi/.085))/2 if z0<z<z1 else 0),z)); z+=.0125
    prof+=[(R,H-.05),(R+.018,H-.03),(R+.012,H),(R-.004,H)]
    steel=pmat((.66,.65,.63),rough=r.uniform(.13,.22),metal=1,rv=.06,bumps=((4,.06,.03),)); inner=pmat(r.choice([(.75,.74,.72),(.85,.83,.76),(.8,.7,.45)]),rough=.3,metal=.9)
    body=lathe(prof,96,steel); base=lathe([(.001,.035),(R*.4,.035),(R*.42,.025),(R*.7,.025),(R*.72,.035),(R,.03)],96,steel); ins=lathe([(R-.008,.04),(R-.008,H)],96,inner); parts=[body,base,ins]
    opened=r.random()<.7
    L=lambda m:lathe([(.001,0),(R*.35,.0),(R*.37,.012),(R*.55,.012),(R*.57,0),(R*.78,0),(R*.8,.012),(R*.96,.012),(R*.97,0)],96,m)
    lid=L(steel)
    if opened:
        a=r.uniform(.7,1.75); lid.V=lid.V+np.array([R*.97,0,0]); lid.V=lid.V@rot('Y',-a).T; lid.V=lid.V+np.array([-R*1.0,0,H-.01])
        hinge=quad((-R*1.0-.0,-.09,H-.03),(-R*1.0,.09,H-.03),(-R+.09*math.cos(a),.09,H-.01+.09*math.sin(a)),(-R+.09*math.cos(a),-.09,H-.01+.09*math.sin(a)),3,3,steel)
        if r.random()<.6: parts+=[lid,hinge]
    else: lid.V=lid.V+np.array([0,0,H-.035]); parts.append(lid)
    if r.random()<.3: dents(parts,r,1,R,H,(.03,.09),win=H)
    if lab: zs=np.array(prof)[:,1]; parts.append(rowslice(body,int(np.argmax(zs>.07)),int(np.argmax(zs>H-.07)),.016,pmat(img=image(tex.label(1300,int(1300*(H-.14)/(2*math.pi*R)),r,'tin',2)),rough=.5,bumps=((6,.1,.02),))))
    return xform(parts,lay(r) if r.random()<.35 else None)
def carton(r):
    gable=r.random()<.5; kind=r.choice(['milk','juice']) if gable else 'juice'
    if gable: w,d,H=.95,.95,r.choice([1.95,2.0,1.2]) 
    else: w,d,H=r.choice([(.62,.4,1.25),(.95,.63,1.95),(.75,.55,1.95)])
    im=image(tex.side4(r,1600,int(1600*H/(2*(w+d))),kind)); m=pmat(img=im,rough=.38,bevel=.025,rv=.05,bumps=((2.5,.25,.05),))
    x,y=w/2,d/2; C=[(-x,-y),(x,-y),(x,y),(-x,y)]; u=np.cumsum([0,w,d,w,d])/(2*(w+d)); parts=[]
    us=[0,1/3,.5,5/6,1.]
    for k in range(4):
        a,b=C[k],C[(k+1)%4]; parts.append(quad((*a,0),(*b,0),(*b,H),(*a,H),44,22,m,(us[k],us[k+1],0,1)))
    parts.append(quad((-x,-y,0),(x,-y,0),(x,y,0),(-x,y,0),8,8,pmat((.85,.84,.8))))
    tc=np.asarray(tex.Image.open).__class__ and None
    topc=pmat(hsv(r.random(),r.choice([.05,.7]),.9),rough=.4,bevel=.02)
    topm=pmat(img=im,rough=.38,bevel=.02)
    capc=pmat(r.choice([hsv(0,.85,.7),hsv(.6,.8,.6),(.9,.9,.9),hsv(.33,.7,.5),hsv(.1,.95,.95)]),rough=.35)
    if gable:
        g=.42; fin=.2; A=(-x,-y,H);B=(x,-y,H);Cc=(x,y,H);D=(-x,y,H); e=x-.0; T1=(-e,0-.012,H+g);T2=(e,-.012,H+g);T3=(e,.012,H+g);T4=(-e,.012,H+g)
        parts+=[quad(A,B,T2,T1,10,16,topm,(.02,.3,.9,.99)),quad(D,Cc,T3,T4,10,16,topm,(.52,.8,.9,.99)),
          quad(T1,T2,(e,-.012,H+g+fin),(-e,-.012,H+g+fin),6,16,topm,(.02,.3,.93,.99)),quad(T4,T3,(e,.012,H+g+fin),(-e,.012,H+g+fin),6,16,topm,(.02,.3,.93,.99)),quad((-e,-.012,H+g+fin),(e,-.012,H+g+fin),(e,.012,H+g+fin),(-e,.012,H+g+fin),2,16,pmat((.9,.88,.85)))]
        for s in (1,-1): # tucked gable ends: two slanted triangles folding inward to point I
            I=(s*(x-.36),0,H+.2); Tp=(s*e,0,H+g)
            parts+=[quad((s*x,-y,H),(s*x,y,H),I,I,8,8,topm,(.36,.48,.9,.97)),quad((s*x,-y,H),I,Tp,Tp,8,8,topm,(.36,.48,.9,.97)),quad((s*x,y,H),I,Tp,Tp,8,8,topm,(.36,.48,.9,.97))]
        if r.random()<.75:
            cp=lathe(resample([(.17,0),(.17,.04),(.14,.05),(.14,.16),(.125,.175),(.001,.175)],.03),64,capc,mod=lambda Z,t:1+.02*np.sign(np.cos(30*t))*((Z>.05)&(Z<.16))); sl=math.atan2(g,y); cp.V=cp.V@rot('X',sl).T+np.array([0,-y*.52,H+g*.48]); parts.append(cp)
    else:
        parts.append(quad((-x,-y,H),(x,-y,H),(x,y,H),(-x,y,H),12,16,topm,(.02,.3,.88,.99)))
        parts.append(quad((-x,0,H+.005),(x,0,H+.005),(x,.14,H+.02),(-x,.14,H+.02),3,12,topm,(.02,.3,.9,.99),solid=.015))
        for s in (1,-1): parts.append(quad((s*(x+.008),-y*.7,H-.02),(s*(x+.008),y*.7,H-.02),(s*(x+.01),.03,H-w*.42),(s*(x+.01),-.03,H-w*.42),6,8,topm,(.36,.48,.9,.97),solid=.01))
        if H<1.5:
            st=pmat(r.choice([(.92,.92,.92),hsv(.1,.8,.95),hsv(.95,.6,.9),hsv(.55,.6,.9)]),rough=.35,trans=.3); b=[(-x*.55,-y*.35,H-.2)]; a=r.random()*6.28
            pts=[(-x*.55,-y*.35,H-.1),(-x*.55,-y*.35,H+.3),(-x*.55,-y*.35,H+.45)]+[(-x*.55+math.cos(a)*.35*t,-y*.35+math.sin(a)*.35*t,H+.45+.22*t) for t in (.25,.5,1.)]
            if r.random()<.8: parts.append(tube(resample(pts,.03),.028,14,st,solid=.006))
        else:
            cp=lathe(resample([(.2,0),(.2,.03),(.15,.04),(.15,.14),(.135,.155),(.001,.155)],.03),64,capc,mod=lambda Z,t:1+.02*np.sign(np.cos(30*t))*((Z>.05)&(Z<.13))); cp.V=cp.V+np.array([-x*.45,-y*.1,H]); parts.append(cp)
    battered=r.random()<.45  # waves rather than a dent: a plane that cuts a corner looks like a bite
    s=sd(r)
    for p in parts: p.V=wobble(p.V,.04 if battered else .012,2.2,s)
    R=None
    if r.random()<.45: R=rot('X',math.pi/2)@rot('Z',r.choice([0,1,2,3])*math.pi/2) if not gable else rot('X',math.pi/2*r.choice([1,-1]))
    return xform(parts,R)
def detergent(r):
    H=r.uniform(2.2,2.9); a=r.uniform(.5,.68); b=a*r.uniform(.5,.62); kind=r.choice(['handle','plain','plain']); hue=r.random(); col=r.choice([hsv(hue,.75,.85),hsv(hue,.6,.9),(.9,.9,.88),(.9,.9,.88),hsv(.6,.85,.6)])
    m=pmat(col,rough=.34,spec=.5,bumps=((2,.12,.05),)); T=np.linspace(0,1,70); nk=.2 if kind!='spray' else .14; top=H*.8
    prof=[(.001,.02),(.5,.0),(.9,0),(.97,.03),(1,.1)]+[(1+.02*math.sin(t*9),.1+(H*.56)*t) for t in np.linspace(0,1,40)[1:]]+[(1+(nk/a-1)*(t*t*(3-2*t)),.1+H*.56+(top-.1-H*.56)*t) for t in np.linspace(0,1,24)[1:]]+[(nk/a,top+.08)]
    prof=np.array(prof); n=96; th=np.arange(n)/n*2*math.pi; ca,sa=np.cos(th),np.sin(th); e=.72; X=np.sign(ca)*np.abs(ca)**e; Y=np.sign(sa)*np.abs(sa)**e; s=prof[:,0:1]; tt=np.clip((prof[:,1:2]-(.1+H*.5))/(top-.1-H*.5),0,1); bb=a*(b/a*(1-tt)+tt*1.); rx=a*s; ry=np.minimum(bb*s,a*s); Xc=X*(1-tt)+ca*tt; Yc=Y*(1-tt)+sa*tt
    offx=(-.28*a*tt**1.2) if kind=='handle' else 0*tt
    V=np.stack([rx*Xc+offx,ry*Yc,prof[:,1:2]+0*X],-1); F,UV=grid_faces(len(prof),n,True); body=Part(V.reshape(-1,3),F,UV,m); parts=[body]; ox=float(offx[-1]) if kind=='handle' else 0
    cc=pmat(r.choice([hsv(hue+.5,.8,.85),(.9,.9,.9),hsv(0,.85,.7),hsv(.6,.8,.6),hsv(.12,.9,.95)]),rough=.32,bevel=.02)
    if kind=='handle':
        P=[(ox+nk*.6,0,top-.12),(ox+a*.85,0,top-.08),(a*.98,0,top-.35),(a*1.02,0,H*.5),(a*.85,0,H*.38)]; from_=np.array(P); q=resample(P,.05); q=smoothprof(np.c_[q],6) if 0 else q
        for _ in range(6): q[1:-1]=.5*q[1:-1]+.25*(q[:-2]+q[2:])
        parts.append(tube(q,.135,20,m))
    if kind=='spray':
        parts.append(lathe(resample([(.19,top+.02),(.19,top+.2),(.12,top+.28),(.1,top+.36)],.03),48,cc)); z=top+.35
        hd=quad((-.3,-.1,z),(.4,-.1,z),(.36,-.07,z+.24),(-.34,-.07,z+.2),6,10,cc); parts+=[tube([(-.34,0,z+.1),(-.2,0,z+.12),(.1,0,z+.14),(.3,0,z+.14),(.42,0,z+.14)],[.08,.13,.14,.12,.06],16,cc),tube([(.2,0,z+.08),(.26,0,z-.08),(.24,0,z-.25),(.17,0,z-.38)],[.05,.045,.04,.035],12,cc),tube([(0,0,z-.1),(0,0,z+.1)],.11,16,cc)]
    else:
        ch=r.uniform(.25,.45); cp=lathe(resample([(nk+.06,top+.04),(nk+.05,top+.04+ch),(nk+.02,top+.07+ch),(.001,top+.07+ch)],.03),72,cc,mod=lambda Z,t:1+.015*np.sign(np.cos(36*t))*(Z<top+ch)); cp.V=cp.V+np.array([ox,0,0]); parts.append(cp)
    # label front & back: projected patch on the body
    lz0,lz1=.22,H*.56; im=image(tex.label(700,int(700*(lz1-lz0)/(1.55*a)),r,'clean',1)); lm=pmat(img=im,rough=.28,rv=.04,bevel=0)
    for sgn in (1,-1):
        def f(u,v,sgn=sgn):
            x=(u-.5)*1.5*a; y=b*(1-np.abs(x/a)**(2/e))**(e/2); z=lz0+(lz1-lz0)*v; k=1+.02*np.sin((z-.1)/(H*.56)*9); return np.stack([sgn*-x*-1*k if sgn<0 else -x*k*-1,-sgn*(y*k+.006),z],-1)
        def g(u,v,sgn=sgn):
            x=(u-.5)*1.5*a*sgn; y=b*(1-np.abs(x/a)**(2/e))**(e/2); z=lz0+(lz1-lz0)*v; k=1+.02*np.sin((z-.1)/(H*.56)*9); return np.stack([x*k,-sgn*(y*k+.008),z],-1)
        parts.append(grid(g,30,30,lm))
    if r.random()<.3: dents(parts,r,1,b,H*.6,(.05,.2))
    return xform(parts,(rot('X',math.pi/2*r.choice([1,-1]))) if r.random()<.3 else None)
def pot(r):
    H=r.choice([.75,.9,1.1,1.3]); R1=r.uniform(.36,.5); R0=R1*r.uniform(.72,.85); clear=r.random()<.15; im=image(tex.label(1200,int(1200*H*.8/(2*math.pi*R1)),r,'yog',2))
    prof=[(.001,.04),(R0*.8,.04),(R0*.88,0),(R0*.97,.0),(R0,.03)]+[(R0+(R1-R0)*t,.03+(H-.06)*t) for t in np.linspace(0,1,40)[1:]]+[(R1+.01,H-.03),(R1+.07,H-.02),(R1+.075,H-.04)]
    m=clearplastic((.97,.98,1),.06,.2) if clear else pmat((.86,.86,.84),rough=.35,trans=.15)
    body=lathe(prof,90,m,solid=0 if clear else .012); parts=[body]
    if not clear: i0=7; i1=40; parts.append(rowslice(body,i0,i1,.008,pmat(img=im,rough=.35)))
    k=r.random()
    if k<.75: # foil lid, peeled back
        a=r.uniform(.5,2.6) if k<.5 else 0; foil=pmat((.8,.8,.82),rough=.28,metal=1,bumps=((7,.5,.04),(20,.3,.02))); lp=image(tex.label(600,600,r,'yog',1)); fm=pmat(img=lp,rough=.3,metal=.3,bumps=((7,.4,.03),))
        L=R1+.08; d=grid(lambda u,v:np.stack([L+L*v*np.cos(6.2832*u)*(1+.0*u),L*v*np.sin(6.2832*u),0*u],-1),18,64,fm,wrap=True); d.UV=np.stack([(d.V[d.F][...,0]/(2*L)),(d.V[d.F][...,1]/(2*L)+.5)],-1); d.V=wobble(d.V,.02,5,sd(r))
        if a:
            c0=L*r.uniform(.3,1.3); kk=r.uniform(1.2,2.6); far=d.V[:,0]>c0; d.V[far]=bend(d.V[far],kk,0,2,c0)
        d.V=d.V+np.array([-L,0,H-.015+(.01 if not a else 0)]); d2=Part(d.V.copy(),d.F[:,::-1],d.UV[:,::-1],foil); d2.V=d2.V-normals(d.V,d.F)*.006; d.V=d.V; parts+=[d,d2]
    if r.random()<.4: # yoghurt smear inside
        pass
    if r.random()<.3: dents(parts,r,1,R0,H,(.08,.3))
    R=lay(r) if r.random()<.3 else None
    return xform(parts,R)
def tray(r,kind=None):
    kind=kind or r.choice(['clear','black','white']); w,d,H=r.uniform(1.3,2.1),r.uniform(.95,1.3),r.uniform(.3,.55); rib=kind=='foil'; n=240; th=np.arange(n)/n*2*math.pi; ca,sa=np.cos(th),np.sin(th); rd=r.random()<.25; e=1. if rd else .32
    if rd: d=w
    X=np.sign(ca)*np.abs(ca)**e; Y=np.sign(sa)*np.abs(sa)**e; prof=[(.001,.0),(.3,.0),(.55,.0),(.74,0),(.78,.012)]+[(.78+.16*t,.012+(H-.012)*t) for t in np.linspace(0,1,22)[1:]]+[(.955,H+.01),(1.0,H+.005),(1.015,H-.01),(1.01,H-.03)]
    V=[]
    for i,(s,z) in enumerate(prof):
        q=1+(.014*np.sign(np.sin(th*(48)))*(5<=i<=25) if rib else .006*np.sin(th*24)*(5<=i<=25)); V.append(np.stack([w/2*1.0*s*X*q,d/2*s*Y*q+0*X,np.full(n,z)],-1))
    F,UV=grid_faces(len(prof),n,True); V=np.array(V).reshape(-1,3)
    if rib: V=wobble(V,.018,2.5,sd(r)); V=wobble(V,.006,9,sd(r)); mt=pmat((.86,.86,.87),rough=r.uniform(.2,.34),metal=1,rv=.08,bumps=((3,.4,.05),(9,.5,.04)),dirt=r.choice([0,.5]))
    elif kind=='clear': mt=clearplastic((.97,.985,.99),.04,.4)
    else: mt=pmat((.012,.012,.013) if kind=='black' else (.85,.85,.83),rough=.3,bumps=((3,.15,.03),))
    p=Part(V,F,UV,mt,solid=.008 if kind!='clear' else 0,smooth=35); parts=[p]
    if r.random()<.4: dents(parts,r,1,d*.5,H*1.4,(.0,.07))
    R=None
    if r.random()<.15: R=rot('X',math.pi)
    return xform(parts,R)
def chips(r):
    m,n=72,52; w,h=r.uniform(1.4,2.0),r.uniform(2.0,2.7); u=np.linspace(0,1,n);v=np.linspace(0,1,m);U,V=np.meshgrid(u,v); env=np.sin(math.pi*U)**.6*np.sin(math.pi*np.clip((V-.05)/.9,0,1))**.6
    S=lambda s:np.stack([(U-.5)*w,(V-.5)*h,.02+s*.02*env],-1).reshape(-1,3)
    P=np.concatenate([S(1),S(-1)]); N=m*n; E,St=grid_edges(m,n,.15); E=np.concatenate([E,E+N]);St=np.concatenate([St,St]); rest=np.linalg.norm(P[E[:,1],:2]-P[E[:,0],:2],axis=1); I=np.arange(N).reshape(m,n); se=np.concatenate([I[:,0],I[:,-1],I[:4].ravel(),I[-4:].ravel()]); E=np.concatenate([E,np.stack([se,se+N],1)]); St=np.concatenate([St,np.ones(len(se))]); rest=np.concatenate([rest,np.zeros(len(se))])
    F,UV=grid_faces(m,n); pr=r.uniform(.001,.003); s=sd(r); FF=np.concatenate([F,F[:,::-1]+N]); cr=False; P[:,2]+=.004*waves(P,4,s)
    def press(V,t):
        V=V+normals(V,FF)*(pr if t<.75 else pr*.5)
        if cr: V=V+.008*np.stack([waves(V,5,s+k) for k in range(3)],1)
        return V
    sg=np.r_[np.ones(N),-np.ones(N)]
    P=pbd(P,E,rest,St,lambda V,t:np.c_[V[:,:2],np.where(V[:,2]*sg>.004,V[:,2],.004*sg)],55,6,.55,0,press); P=wobble(P,.02,1.6,s); P=wobble(P,.008,5,s+4); P=bend(P,r.uniform(-.1,.12),1,2)
    im=image(tex.label(700,int(700*h/w),r,'chips',1)); mt=pmat(img=im,rough=.24,metal=.35,rv=.05,coat=.3,bumps=((4,.2,.03),)); back=pmat((.75,.75,.76),rough=.25,metal=.9)
    z=.02*np.sign(np.sin(np.arange(m)*2.2))[:,None]*np.ones((1,n)); 
    return xform([Part(P[:N],F,UV,mt,smooth=70,sub=1),Part(P[N:],F,UV,mt,smooth=70,sub=1)],rot('X',r.uniform(1.2,1.5)) if r.random()<.3 else None)
# ---------------- Papier ----------------
def box(r):
    w,d,h=r.uniform(1.6,3.6),r.uniform(1.3,2.6),r.uniform(.8,2.4); b=r.choice([(186,145,100),(176,134,90),(196,158,112),(168,126,84)]) if r.random()<.88 else (232,230,226)
    mk=lambda pr:pmat(img=image(tex.cardboard(900,int(900*h/w),r,pr,base=b)),rev='plain',rough=.8,spec=.25,dirt=r.choice([0,.25]),bumps=((25,.08,.01),(1.5,.2,.04)))
    front,side=mk(True),mk(r.random()<.6); plain=mk(False); t=.05; x,y=w/2,d/2; parts=[]; op=r.random()<.55
    for (a,c,m) in (((-x,-y),(x,-y),front),((x,-y),(x,y),side),((x,y),(-x,y),front),((-x,y),(-x,-y),side)): parts.append(quad((*a,0),(*c,0),(*c,h),(*a,h),16,16,m,solid=t,off=-1))
    parts.append(quad((-x,-y,.03),(x,-y,.03),(x,y,.03),(-x,y,.03),8,8,plain,solid=t))
    fl=d/2*.985; flat=r.random()<.12
    for k,(a,c,n,L) in enumerate((((-x,-y),(x,-y),(0,-1),fl),((x,y),(-x,y),(0,1),fl),((x,-y),(x,y),(1,0),min(fl,w*.45)),((-x,y),(-x,-y),(-1,0),min(fl,w*.45)))):
        an=r.uniform(-.5,1.9) if op else math.radians(-90)+ (.0 if k<2 else .0); 
        if op and r.random()<.3: an=r.uniform(1.2,2.4)-3.14/2
        zz=h if k<2 else h-.06
        dv=np.array([n[0]*math.sin(math.pi/2+an) if 0 else n[0]*math.cos(math.pi/2-an) if 0 else n[0]*math.sin(an),n[1]*math.sin(an),math.cos(an)])*L
        A=np.array([*a,zz]);C=np.array([*c,zz]); s=(C-A)/np.linalg.norm(C-A)*.03; parts.append(quad(A+s,C-s,C-s+dv,A+s+dv,10,14,plain if k>1 else side,solid=t,off=0))
    if not op or r.random()<.4:
        tc=r.choice([(.55,.36,.18),(.62,.5,.33),(.8,.78,.74)]); tm=pmat(tc,rough=.2,spec=.6,bumps=((6,.2,.03),)); hw=.24
        if not op:
            parts.append(quad((-x,-hw,h+.034),(x,-hw,h+.034),(x,hw,h+.034),(-x,hw,h+.034),6,30,tm))
            for s in (1,-1): parts.append(quad((s*(x+.01),-hw,h+.034),(s*(x+.01),hw,h+.034),(s*(x+.012),hw,h-.55),(s*(x+.012),-hw,h-.55),10,6,tm))
    if r.random()<.55 and not op: lw=min(w,d)*.5; cx=r.uniform(-.2,.2)*w; parts.append(quad((cx-lw/2,-y*.95,h+.038),(cx+lw/2,-y*.95,h+.038),(cx+lw/2,-y*.95+lw*.6,h+.038),(cx-lw/2,-y*.95+lw*.6,h+.038),4,4,pmat(img=image(tex.address_label(r)),rough=.45)))
    elif r.random()<.4: lw=w*.4; cx=r.uniform(-.2,.2)*w; z0=h*.25; parts.append(quad((cx-lw/2,-y-.01,z0),(cx+lw/2,-y-.01,z0),(cx+lw/2,-y-.01,z0+lw*.6),(cx-lw/2,-y-.01,z0+lw*.6),4,4,pmat(img=image(tex.address_label(r)),rough=.45)))
    s=sd(r); am=r.choice([.01,.03,.05])
    for p in parts: p.V=wobble(p.V,am,1.1,s)
    if r.random()<.35: dents(parts,r,1,min(x,y)*1.25,h*1.3,(.0,.1))
    return xform(parts,rot('X',math.pi/2*r.choice([-1,1])) if r.random()<.18 else None)
def flatbox(r): # flattened / torn piece of corrugated board
    w,h=r.uniform(2.5,4),r.uniform(1.8,3); b=None; im=image(tex.cardboard(1100,int(1100*h/w),r,True)); m=pmat(img=im,rev='plain',rough=.85,spec=.2,bumps=((25,.1,.01),(1.2,.3,.05)),dirt=.2); s=sd(r); rs=np.random.RandomState(s); fold=r.uniform(.3,.7); an=r.uniform(-.5,.5)
    def f(u,v):
        x=(u-.5)*w;y=(v-.5)*h; t=torn*(.05*tw(y,2.3,1)+.03*tw(y,8.,2)+.015*tw(y,21.,3)); x=x+t*np.clip((u-.8)/.2,0,1)**2; z=np.maximum(0,(u-fold)*w)*math.tan(an) if an>0 else np.maximum(0,(u-fold)*w)*math.tan(-an); y=y+torn2*(.05*tw(x,2.1,4)+.03*tw(x,9.,5))*np.clip((v-.8)/.2,0,1)**2; return np.stack([x,y,z],-1)
    torn=r.choice([0,1]); torn2=r.choice([0,0,1]); tw=lambda q,f,k:waves(np.stack([q,0*q,0*q],-1).reshape(-1,3),f,s+k).reshape(q.shape)
    p=grid(f,60,80,m,solid=.05); p.V=wobble(p.V,.02,1.3,s); parts=[p]
    if r.random()<.6:
        q=grid(lambda u,v:np.stack([(u-.5)*w*.8,(v-.5)*h*.7,.12+.25*u],-1),30,40,pmat(img=image(tex.cardboard(1000,700,r,r.random()<.5)),rough=.85,spec=.2,bumps=((25,.1,.01),)),solid=.05); q.V=wobble(q.V,.02,1.5,s+3)@rot('Z',r.uniform(.2,1.3)).T+np.array([r.uniform(-.5,.5),r.uniform(-.5,.5),.3 if an else 0]); parts.append(q)
    return xform(parts)
def newspaper(r):
    w,h=r.uniform(2.0,2.8),r.uniform(2.8,3.7); mode=r.choice(['flat','flat','half','roll']); n=5; parts=[]; s=sd(r)
    A=image(tex.newspaper(r)); pm=pmat(img=A,rough=.9,spec=.15,bumps=((3,.3,.05),(12,.15,.02)),trans=.04); B=pmat(img=image(tex.inner(r,900,1250)),rough=.9,spec=.15,bumps=((3,.25,.04),)); 
    if mode=='roll':
        T=r.uniform(2.2,3.2)
        def f(u,v):
            th=u*T*6.283; R=.14+.022*u*T*2.2; return np.stack([R*np.cos(th),(v-.5)*h*.9,R*np.sin(th)],-1)
        p=grid(f,50,220,pm,smooth=80,uv=(1,0,0,1)); 
        rb=grid(lambda u,v:np.stack([(.2+.022*T*2.2*.8)*np.cos(6.283*u),-.2+.09*v,(.2+.022*T*2.2*.8)*np.sin(6.283*u)],-1),3,64,pmat(hsv(r.random(),.7,.6)),wrap=True)
        p.V=wobble(p.V,.015,2,s); parts=[p]
        # squash so that it rests
        p.V[:,2]*=r.uniform(.7,.95); return xform(parts,rot('Z',r.random()*6))
    if mode=='half': 
        A2=h/2
        def mk(k,mt):
            def f(u,v):
                y=v*h; fy=np.where(v<.5,y,h-y); z=np.where(v<.5,0.+.0*v,.16+.02*k)+.03*np.sin(u*4+k); q=np.clip(1-np.abs(v-.5)/.035,0,1); z=z*(1-q)+q*.08; return np.stack([(u-.5)*w+.006*k,-fy-.03*k*(v>.5),z+k*.014*(np.where(v<.5,-1,1))],-1)
            return grid(f,90,40,mt,smooth=80)
        for k in range(n): parts.append(mk(k,pm if k==n-1 else B))
        for p in parts: p.V=wobble(p.V,.02,1.4,s)
        return xform(parts)
    for k in range(n):
        dz=.022*k; c=r.uniform(-.02,.02)
        def f(u,v,k=k):
            z=dz+ .35*dz*np.clip(1-u/.06,-1,0)*0 + .05*(u**3)*k*.5+.03*np.sin(v*5+s%7)*u; return np.stack([(u-.5)*w*(1-.002*k)+.012*k*r.uniform(-1,1),(v-.5)*h+.01*k*c*30,z],-1)
        p=grid(f,50,44,pm if k==n-1 else B,smooth=80); p.V=wobble(p.V,.012+.004*k,1.6,s+k//3) ; p.V=p.V@rot('Z',c).T; parts.append(p)
    if r.random()<.5:
        ax=r.uniform(.15,.45)
        for p in parts: p.V=bend(p.V,ax*r.choice([1]),0,2,-w*.2)
    if r.random()<.4: # curled corner
        for p in parts[-2:]:
            q=np.maximum(0,p.V[:,0]/w+p.V[:,1]/h-.55); p.V[:,2]+=3.5*q**1.5*r.uniform(.6,1.); p.V[:,0]-=.8*q
    return xform(parts)
def envelope(r):
    w,h=r.choice([(2.2,1.1),(2.29,1.62),(1.62,1.14),(3.2,2.3)]); parts=[]; n=r.choice([1,1,2,3]); z=0
    for k in range(n):
        im=tex.envelope(r,1100,int(1100*h/w)); back=r.random()<.35; s=sd(r); c=srgb([x/255 for x in im.getpixel((8,8))]); m=pmat(img=image(im),rough=.75,spec=.25,bumps=((12,.06,.01),(1.2,.4,.06))); q=pmat(c,rough=.75,spec=.25,bumps=((12,.06,.01),(1.5,.3,.06)))
        P=[quad((-w/2,-h/2,.03),(w/2,-h/2,.03),(w/2,h/2,.03),(-w/2,h/2,.03),24,36,q if back else m,solid=.025)]
        if back:
            fl=h*r.uniform(.45,.62); op=r.random()<.4; a=0 if not op else r.uniform(.5,2.4)
            apex=np.array([0,-fl*math.cos(a),fl*math.sin(a)]); t0=np.array([-w/2,h/2,.045]);t1=np.array([w/2,h/2,.045]); mid=np.array([0,h/2,.045])
            P.append(quad(t0,t1,mid+apex+[.09,0,0],mid+apex-[.09,0,0],20,30,q,solid=.012))
            for sg in (1,-1): P.append(quad((sg*w/2,-h/2,.036),(sg*w/2,h/2,.036),(sg*.06,.06,.038),(sg*.06,-.06,.038),12,16,q,solid=.006))
            P.append(quad((-w/2,-h/2,.04),(w/2,-h/2,.04),(.1,.08,.045),(-.1,.08,.045),12,20,q,solid=.008))
            if op: lt=pmat(img=image(tex.inner(r,700,500)),rough=.8); P.append(quad((-w*.46,-h*.1,.035),(w*.46,-h*.1,.035),(w*.46,h*.5+h*r.uniform(.1,.5),.05),(-w*.46,h*.5+h*.3,.05),16,16,lt))
        am=r.choice([.01,.025]); be=r.uniform(-.08,.1)
        for p in P: p.V=wobble(p.V,am,1.1,s); p.V=bend(p.V,be,0,2) if abs(be)>.02 else p.V
        zz=min(p.V[:,2].min() for p in P); ro=rot('Z',r.uniform(-.6,.6)*(k>0)); of=np.array([r.uniform(-.5,.5)*(k>0),r.uniform(-.4,.4)*(k>0),z-zz])
        for p in P: p.V=p.V@ro.T+of
        z+=.09; parts+=P
    return xform(parts,rot('Z',r.random()*6.28))
def flyer(r,kind=None):
    art=lambda q:q.choice([print_art.advert,print_art.advert,tex.flyer,print_art.cover])(q); kind=kind or r.choice(['tri','single','stack']); h=2.97*r.choice([.7,1]); w=h/1.414; parts=[]; s=sd(r)
    mk=lambda im:pmat(img=image(im),rough=r.uniform(.22,.4),rv=.05,spec=.5,bumps=((2,.12,.04),),trans=.03)
    if kind=='tri':
        pw=w/2; a=r.uniform(.25,.75); x=0;z=0.0
        for k in range(3):
            sg=1 if k%2==0 else -1; dx=pw*math.cos(a);dz=pw*math.sin(a)*sg; p=quad((x,-h/2,z),(x+dx,-h/2,z+dz),(x+dx,h/2,z+dz),(x,h/2,z),20,14,mk(art(r)),solid=.006); x+=dx;z+=dz; parts.append(p)
        if r.random()<.5:
            R=rot('X',math.pi/2); 
            for p in parts: p.V=p.V@R.T
    elif kind=='single' or kind=='stack':
        for k in range(1 if kind=='single' else r.randint(3,5)):
            b=r.uniform(-.12,.2); p=quad((-w/2,-h/2,.01),(w/2,-h/2,.01),(w/2,h/2,.01),(-w/2,h/2,.01),40,30,mk(art(r)),solid=.005); p.V=wobble(p.V,.015,1.4,s+k); p.V=bend(p.V,b,r.choice([0,1]),2); q=np.maximum(0,p.V[:,0]/w+p.V[:,1]/h-.6); p.V[:,2]+=3*q**1.4*r.random(); p.V[:,2]-=p.V[:,2].min(); p.V[:,2]+=.06*k; p.V=p.V@rot('Z',r.uniform(-.9,.9)*(k>0)).T+np.array([r.uniform(-.7,.7),r.uniform(-.6,.6),0])*(k>0); parts.append(p)
        if kind=='single' and r.random()<.7: # creased & slightly crumpled
            p=parts[0]; c=facets(p.V,r,.12); p.V=c; p.smooth=20
    else:
        puff=r.uniform(.6,1.6)*r.choice([1,1.8,4])  # one for all pages, or they would cut through each other
        for k in range(6):
            p=quad((-w/2,-h/2,.014*k),(w/2,-h/2,.014*k),(w/2,h/2,.014*k),(-w/2,h/2,.014*k),40,40,mk(print_art.cover(r)) if k>3 else pmat((.85,.85,.83),rough=.4)); u=np.clip(p.V[:,0]/w+.5,0,1); p.V[:,2]+=u**2.2*.016*k*puff; p.V=wobble(p.V,.008,1.3,s); parts.append(p)
    return xform(parts,None)
def facets(V,r,amp):
    rs=np.random.RandomState(sd(r)); h=np.zeros(len(V)); L=np.ptp(V[:,:2])
    for _ in range(10):
        a=rs.rand()*6.28; d=np.array([math.cos(a),math.sin(a)]); c=rs.uniform(-.4,.4)*L; q=np.abs(V[:,:2]@d-c+.03*waves(V,3,rs.randint(999))); h+=rs.uniform(-.25,.5)*amp*np.maximum(0,1-q/(rs.uniform(.1,.35)*L))
    for _ in range(14):
        c=V[rs.randint(len(V)),:2]; q=np.linalg.norm(V[:,:2]-c,axis=1); a=np.arctan2(V[:,1]-c[1],V[:,0]-c[0]); h+=amp*.35*np.abs(np.sin(a*rs.randint(1,3)+rs.rand()*6))*np.maximum(0,1-q/(.25*L))
    V=V.copy(); V[:,2]+=h-h.min(); return V
def eggs(r):
    nx,ny=r.choice([(3,2),(5,2),(5,2),(6,5)]); p=.5; W,D=nx*p,ny*p; lid=ny==2; col=r.choice([(.42,.40,.38),(.5,.47,.43),(.45,.47,.4),(.55,.4,.28),(.35,.45,.5)]); m=pmat(col,rough=.95,spec=.15,bumps=((14,.5,.04),(45,.6,.02),(3,.2,.05)),dirt=.12); s=sd(r)
    def f(u,v):
        x=(u-.5)*(W+.3);y=(v-.5)*(D+.3); cx=np.cos(2*math.pi*(x/p+(nx%2)*.5+.5));cy=np.cos(2*math.pi*(y/p+(ny%2)*.5+.5)); # -1 at cell borders .. +1 at centres
        g=(cx+cy)/2; cup=np.clip((g+.05)/.75,0,1); post=np.clip((-g-.45)/.5,0,1); z=.42-.36*(cup*cup*(3-2*cup))+.22*post**.8
        ex=np.clip((np.abs(x)-W/2)/.05,0,1); ey=np.clip((np.abs(y)-D/2)/.05,0,1); e=np.maximum(ex,ey); z=z*(1-e)+.45*e; out=np.maximum(np.abs(x)-W/2-.12,np.abs(y)-D/2-.12); z=np.where(out>0,.45-np.clip(out/.03,0,1)*.05,z); return np.stack([x,y,z],-1)
    k=24; t=grid(f,int((D+.3)/p*k),int((W+.3)/p*k),m,solid=.035,smooth=60); parts=[t]
    if lid:
        def L(u,v):
            x=(u-.5)*(W+.3);y=(v-.5)*(D+.3); e=np.minimum((W/2+.1-np.abs(x)),(D/2+.1-np.abs(y)))/.14; e=np.clip(e,0,1); z=.45*(e*e*(3-2*e)); z=z-.06*np.clip(1-np.abs(y)/.25,0,1)*(np.abs(x)<W*.4)*e; return np.stack([x,y,z],-1)
        l=grid(L,60,110,m,solid=.035,smooth=60); an=r.choice([0,0,1,1,1])*r.uniform(1.5,2.1)
        l.V=l.V+np.array([0,-(D+.3)/2,0]); l.V=l.V@rot('X',-an).T; l.V=l.V+np.array([0,(D+.3)/2,.47]); parts.append(l)
        if not an: 
            lb=image(tex.label(900,int(900*D/W),r,'yog',1)); parts.append(quad((-W*.42,-D*.36,.94),(W*.42,-D*.36,.94),(W*.42,D*.36,.94),(-W*.42,D*.36,.94),20,30,pmat(img=lb,rough=.6,bumps=((14,.2,.02),)))); parts[-1].V[:,2]=.47+np.interp(np.abs(parts[-1].V[:,1]),[0,.25,D],[.40,.46,.46])+.006
    for q in parts: q.V=wobble(q.V,.015,1.5,s)
    return xform(parts)
def rollcore(r):
    parts=[]; n=r.choice([1,2,2,3]); x=0
    for k in range(n):
        R=.21;H=r.choice([.98,.98,2.3 if n==1 else .98]); a=tex.np.clip(tex.kraft(900,600,r,r.choice([(178,150,118),(165,140,112),(190,165,135)])),0,255).astype(np.uint8); im=tex.Image.fromarray(a); d=tex.ImageDraw.Draw(im)
        for q in range(-2,3): d.line([q*450-200,0,q*450+500,600],fill=(110,88,62),width=3); d.line([q*450-196,0,q*450+504,600],fill=(205,180,150),width=3)
        mt=pmat(img=image(im),rough=.85,spec=.2,bumps=((14,.1,.01),(2,.2,.04))); p=grid(lambda u,v:np.stack([R*np.cos(6.2832*u),R*np.sin(6.2832*u),H*v],-1),40,64,mt,wrap=True,solid=.016,off=1); P=[p]
        if r.random()<.5: # bits of tissue left
            tp=grid(lambda u,v:np.stack([(R+.012+.05*np.clip(u-.55,0,1)**2*4)*np.cos(5.2*u),(R+.012+.05*np.clip(u-.55,0,1)**2*4)*np.sin(5.2*u),H*(.01+v*.98)+.01*np.sin(u*30)],-1),30,60,pmat((.88,.88,.87),rough=.95,bumps=((18,.3,.02),),trans=.2)) if r.random()<.35 else None
            if tp: P.append(tp)
        sq=r.uniform(.35,1) if r.random()<.4 else 1
        for q in P: q.V[:,0]*=sq; q.V[:,1]*=(2-sq)**.7; q.V=wobble(q.V,.008,2.5,sd(r))
        if r.random()<.3: dents(P,r,1,R,H,(.1,.5))
        if r.random()<.6: xform(P,rot('X',math.pi/2)@rot('Z',math.pi/2 if sq<1 else 0)); xform(P,rot('Z',r.random()*6))
        else: xform(P)
        wd=np.ptp(np.concatenate([q.V for q in P])[:,0]); 
        for q in P: q.V=q.V+np.array([x-np.concatenate([z.V for z in P])[:,0].min() if k else 0,r.uniform(-.3,.3),0])
        x=max(np.concatenate([q.V for q in P])[:,0].max()+.05,x); parts+=P
    return xform(parts)
def book(r,kind=None):
    kind=kind or r.choice(['book','book','stack']); parts=[]
    def one(w,h,t):
        cov=print_art.cover(r,700,int(700*h/w)) if r.random()<.6 else tex.label(700,int(700*h/w),r,'fly',1); cm=pmat(img=image(cov),rough=.35,bevel=.01); sc=srgb([x/255 for x in cov.getpixel((5,int(cov.height*.9)))]); sm=pmat(sc,rough=.4); pg=pmat(img=image(tex.pages(r)),rough=.9); c=.03; P=[]
        def bx(x0,x1,y0,y1,z0,z1,ms): # ms: bottom top front right back left
            q=lambda a,b,cc,d,m:quad(a,b,cc,d,6,14,m); return [q((x0,y1,z0),(x1,y1,z0),(x1,y0,z0),(x0,y0,z0),ms[0]),q((x0,y0,z1),(x1,y0,z1),(x1,y1,z1),(x0,y1,z1),ms[1]),q((x0,y0,z0),(x1,y0,z0),(x1,y0,z1),(x0,y0,z1),ms[2]),q((x1,y0,z0),(x1,y1,z0),(x1,y1,z1),(x1,y0,z1),ms[3]),q((x1,y1,z0),(x0,y1,z0),(x0,y1,z1),(x1,y1,z1),ms[4]),q((x0,y1,z0),(x0,y0,z0),(x0,y0,z1),(x0,y1,z1),ms[5])]
        x,y=w/2,h/2; P+=bx(-x+.02,x-.05,-y+.04,y-.04,c,t-c,[pg]*6); P+=bx(-x,x,-y,y,0,c,[sm]*6); P+=bx(-x,x,-y,y,t-c,t,[sm,cm]+[sm]*4); P.append(grid(lambda u,v:np.stack([-x-.06*np.sin(math.pi*u),(v-.5)*h,u*t],-1),8,12,sm)); return P
    if kind=='spiral':
        h=2.97*r.choice([.7,1]);w=h/1.414; cover=r.random()<.5; im=tex.notepage(r,800,1130) if not cover else tex.label(800,1130,r,'fly',1); top=pmat(img=image(im),rough=.8 if not cover else .35); pg=pmat(img=image(tex.pages(r)),rough=.9); t=.12
        parts+=[quad((-w/2,-h/2,t),(w/2,-h/2,t),(w/2,h/2,t),(-w/2,h/2,t),20,20,top)]+[quad(a,b,c,d,4,8,pg) for a,b,c,d in (((-w/2,-h/2,0),(w/2,-h/2,0),(w/2,-h/2,t),(-w/2,-h/2,t)),((w/2,-h/2,0),(w/2,h/2,0),(w/2,h/2,t),(w/2,-h/2,t)),((w/2,h/2,0),(-w/2,h/2,0),(-w/2,h/2,t),(w/2,h/2,t)))]
        wm=pmat(r.choice([(.7,.7,.72),(.05,.05,.05)]),rough=.3,metal=.9); k=int(h/.085)
        for i in range(k):
            y=-h/2+.06+i*(h-.12)/k; parts.append(tube([(-w/2+.03+.1*math.cos(a),y+.004*a,t/2+.11*math.sin(a)) for a in np.linspace(-2.9,2.9,14)],.012,6,wm))
            
        u=parts[0].V[:,0]/w+.5; 
        if r.random()<.5: q=np.maximum(0,parts[0].V[:,0]/w+parts[0].V[:,1]/h-.5); parts[0].V[:,2]+=2*q**1.5
    else:
        z=0
        for k in range(1 if kind=='book' else r.randint(2,4)):
            P=one(r.uniform(1.1,1.7),r.uniform(1.75,2.4),r.uniform(.15,.4)); R=rot('Z',r.uniform(-.25,.25))
            for p in P: p.V=p.V@R.T+np.array([r.uniform(-.02,.02)*0,0,z])
            z=max(p.V[:,2].max() for p in P)+.003; parts+=P
    return xform(parts)
def paperbag(r):
    w,d,h=r.uniform(1.6,2.6),r.uniform(.8,1.3),r.uniform(2.2,3.3); b=r.choice([(186,145,100),(196,158,112),(240,238,232)]); a=np.clip(tex.kraft(1200,900,r,b),0,255).astype(np.uint8); im=tex.Image.fromarray(a); dr=tex.ImageDraw.Draw(im)
    if r.random()<.7:
        nm=r.choice(tex.BR); f=tex.font(r.choice(tex.DISPLAY),130); c=tex.rgb(r.random(),.8,.4)
        for x in (0,600): dr.text((x+200-f.getlength(nm)/2,400),nm,font=f,fill=c)
    m=pmat(img=image(im),rough=.8,spec=.25,bumps=((2.2,.5,.07),(7,.3,.03),(25,.1,.01)),trans=.08); x,y=w/2,d/2; us=[0,w/(w+d)/2,.5,.5+w/(w+d)/2,1]; C=[(-x,-y),(x,-y),(x,y),(-x,y)]; parts=[]; s=sd(r); op=r.uniform(.5,1.)
    for k in range(4):
        a_,b_=C[k],C[(k+1)%4]; p=quad((*a_,0),(*b_,0),(b_[0],b_[1]*op,h),(a_[0],a_[1]*op,h),40,30,m,(us[k],us[k+1],0,1)); 
        if k%2==1: # gusset crease
            v=p.V[:,2]/h; q=1-np.abs(p.V[:,1])/(y+1e-6); p.V[:,0]-=np.sign(p.V[:,0])*np.clip(q,0,1)*.38*np.clip(v-.15,0,1)*(1.2-op*.6)
        parts.append(p)
    parts.append(quad((-x,-y,.01),(x,-y,.01),(x,y,.01),(-x,y,.01),8,8,m)); hm=pmat(srgb([c/255*.9 for c in b]),rough=.8)
    if r.random()<.7:
        for sg in (-1,1): parts.append(tube([(w*.2*math.cos(t)*1.,sg*(y*op-.02),h-.25+.75*math.sin(t)) for t in np.linspace(0,math.pi,24)],.028,8,hm))
    for p in parts: p.V=wobble(p.V,.05,1.5,s); p.V=wobble(p.V,.015,5,s+5); p.smooth=30
    if r.random()<.4: dents(parts,r,1,y*1.3,h*1.2,(.0,.12))
    return xform(parts,(rot('X',math.pi/2)) if r.random()<.25 else None)
