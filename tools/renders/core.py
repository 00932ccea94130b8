# geometry / material / world / camera helpers.  1 Blender unit = 1 dm
import bpy, math, random, os, time
import numpy as np
from mathutils import Vector, Matrix
TEXD=os.path.join(os.path.dirname(os.path.abspath(__file__)),'texcache'); os.makedirs(TEXD,exist_ok=True)
# ---------- geometry ----------
class Part:
    def __init__(s,V,F,UV=None,mat=None,smooth=40,solid=0,sub=0,flat=False,off=-1):
        s.V=np.asarray(V,float).reshape(-1,3); s.F=np.asarray(F,int).reshape(-1,4); s.UV=UV; s.mat=mat; s.smooth=smooth; s.solid=solid; s.sub=sub; s.flat=flat; s.off=off
def grid_faces(m,n,wrap=False,u0=0,u1=1,v0=0,v1=1):
    nn=n if wrap else n-1
    i,j=np.meshgrid(np.arange(m-1),np.arange(nn),indexing='ij'); i=i.ravel();j=j.ravel(); j2=(j+1)%n
    F=np.stack([i*n+j,i*n+j2,(i+1)*n+j2,(i+1)*n+j],1)
    U=lambda q:u0+(u1-u0)*q/nn; Vv=lambda q:v0+(v1-v0)*q/(m-1)
    UV=np.stack([np.stack([U(j),Vv(i)],1),np.stack([U(j+1),Vv(i)],1),np.stack([U(j+1),Vv(i+1)],1),np.stack([U(j),Vv(i+1)],1)],1)
    return F,UV
def resample(prof,step):
    prof=np.asarray(prof,float); out=[prof[0]]
    for a,b in zip(prof[:-1],prof[1:]):
        k=max(1,int(np.ceil(np.linalg.norm(b-a)/step)))
        for t in range(1,k+1): out.append(a+(b-a)*t/k)
    return np.array(out)
def smoothprof(p,it=2):
    p=np.array(p,float)
    for _ in range(it): p[1:-1]=.5*p[1:-1]+.25*(p[:-2]+p[2:])
    return p
def lathe(prof,n=72,mat=None,mod=None,**k):
    prof=np.asarray(prof,float); m=len(prof); th=np.arange(n)/n*2*math.pi
    R=prof[:,0:1]*np.ones((1,n)); Z=prof[:,1:2]*np.ones((1,n))
    if mod is not None: R=R*mod(Z,th[None,:])
    V=np.stack([R*np.cos(th),R*np.sin(th),Z],-1).reshape(-1,3)
    F,UV=grid_faces(m,n,True)
    L=np.concatenate([[0],np.cumsum(np.linalg.norm(np.diff(prof,axis=0),axis=1))]); L/=max(L[-1],1e-9)
    UV[...,1]=np.take(L,np.round(UV[...,1]*(m-1)).astype(int))
    p=Part(V,F,UV,mat,**k); p.m=m; p.n=n; p.prof=prof; return p
def grid(fn,m,n,mat=None,uv=(0,1,0,1),wrap=False,**k):
    u=np.linspace(0,1,n) if not wrap else np.arange(n)/n; v=np.linspace(0,1,m); Ug,Vg=np.meshgrid(u,v)
    V=fn(Ug,Vg); V=np.stack(V,-1) if isinstance(V,(tuple,list)) else V
    F,UV=grid_faces(m,n,wrap,*uv); p=Part(V.reshape(-1,3),F,UV,mat,**k); p.m=m;p.n=n; return p
def quad(a,b,c,d,m=12,n=12,mat=None,uv=(0,1,0,1),**k):
    a,b,c,d=[np.array(x,float) for x in (a,b,c,d)]
    return grid(lambda u,v:((1-u)*(1-v))[...,None]*a+(u*(1-v))[...,None]*b+(u*v)[...,None]*c+((1-u)*v)[...,None]*d,m,n,mat,uv,**k)
def tube(path,r,n=12,mat=None,**k):
    P=np.asarray(path,float); m=len(P); T=np.gradient(P,axis=0); T/=np.linalg.norm(T,axis=1)[:,None]+1e-9
    up=np.array([0,0,1.]) if abs(T[0,2])<.9 else np.array([1.,0,0]); V=[]
    for i in range(m):
        a=np.cross(T[i],up); a/=np.linalg.norm(a)+1e-9; b=np.cross(T[i],a); up=-np.cross(T[i],a) if False else up
        th=np.arange(n)/n*2*math.pi; rr=r[i] if hasattr(r,'__len__') else r
        V.append(P[i]+rr*(np.cos(th)[:,None]*a+np.sin(th)[:,None]*b))
    F,UV=grid_faces(m,n,True); return Part(np.array(V),F,UV,mat,**k)
def disc(r,z,n=48,mat=None,rings=6,**k):
    return lathe([(r*i/rings+1e-4,z) for i in range(rings+1)],n,mat,**k)
def normals(V,F):
    N=np.zeros_like(V); a=V[F[:,2]]-V[F[:,0]]; b=V[F[:,3]]-V[F[:,1]]; fn=np.cross(a,b)
    for c in range(4): np.add.at(N,F[:,c],fn)
    return N/(np.linalg.norm(N,axis=1)[:,None]+1e-12)
def rowslice(p,i0,i1,off,mat,**k):
    N=normals(p.V,p.F); c=p.V.mean(0); V=(p.V+N*off).reshape(p.m,p.n,3)[i0:i1+1]; F,UV=grid_faces(i1-i0+1,p.n,True); return Part(V.reshape(-1,3),F,UV,mat,**k)
def waves(P,freq,seed,k=7):
    r=np.random.RandomState(seed); o=np.zeros(len(P))
    for _ in range(k):
        d=r.randn(3); d/=np.linalg.norm(d); o+=np.sin(P@d*freq*r.uniform(.6,1.6)+r.rand()*6.28)
    return o/k**.5
def wobble(V,amp,freq,seed):
    return V+amp*np.stack([waves(V,freq,seed+q) for q in range(3)],1)
def dent(V,c,n,d,k=.95,wob=.03,seed=0):
    n=np.array(n,float); n/=np.linalg.norm(n); s=(V-np.array(c))@n-d+wob*waves(V,5,seed)+wob*.4*waves(V,14,seed+9)
    s=np.maximum(s,0); soft=s*s/(s+.01); return V-(1+k)*soft[:,None]*n
def rot(ax,a): return np.array(Matrix.Rotation(a,3,ax))
def bend(V,k,axis=0,up=2,c=0.):  # bend along axis with curvature k
    V=V.copy(); x=V[:,axis]-c; z=V[:,up]
    if abs(k)<1e-4: return V
    V[:,axis]=c+(1/k-z)*np.sin(k*x); V[:,up]=1/k-(1/k-z)*np.cos(k*x); return V
def pbd(V,edges,rest,stiff,constrain,steps,iters=4,damp=.9,g=0.,press=None):
    V=V.copy(); Vo=V.copy(); a,b=edges[:,0],edges[:,1]; n=len(V)
    cnt=np.bincount(a,minlength=n)+np.bincount(b,minlength=n); w=(1.35/np.maximum(cnt,1))[:,None]
    for s in range(steps):
        vel=(V-Vo)*damp; Vo=V.copy(); V=V+vel; V[:,2]-=g
        if press is not None: V=press(V,s/steps)
        for _ in range(iters):
            d=V[b]-V[a]; L=np.linalg.norm(d,axis=1)+1e-9; f=d*((L-rest)/L*stiff*.5)[:,None]; acc=np.empty_like(V)
            for q in range(3): acc[:,q]=np.bincount(a,f[:,q],n)-np.bincount(b,f[:,q],n)
            V+=acc*w*2; V=constrain(V,s/steps)
    return V
def grid_edges(m,n,bendk=.25):
    I=np.arange(m*n).reshape(m,n); E=[];S=[]
    def add(x,y,s): E.append(np.stack([x.ravel(),y.ravel()],1)); S.append(np.full(x.size,s))
    add(I[:,:-1],I[:,1:],1);add(I[:-1],I[1:],1);add(I[:-1,:-1],I[1:,1:],.7);add(I[1:,:-1],I[:-1,1:],.7)
    if bendk: add(I[:,:-2],I[:,2:],bendk);add(I[:-2],I[2:],bendk)
    return np.concatenate(E),np.concatenate(S)
# ---------- materials ----------
_n=[0]
def image(pil,name=None):
    _n[0]+=1; p='%s/%d_%d.png'%(TEXD,os.getpid(),_n[0]); pil.save(p,compress_level=1); im=bpy.data.images.load(p); im.pack(); os.remove(p); return im
GRAIN=random.Random(0)  # where on its texture a surface starts; reseeded per object
class M:
    def __init__(s,name='m'):
        s.m=bpy.data.materials.new(name); s.m.use_nodes=True; s.t=s.m.node_tree; s.t.nodes.clear(); s.out=s.n('OutputMaterial')
    def n(s,t,ins=None,**k):
        nd=s.t.nodes.new('ShaderNode'+t)
        for a,b in k.items(): setattr(nd,a,b)
        for a,b in (ins or {}).items(): s.set(nd,a,b)
        return nd
    def set(s,nd,a,b):
        i=nd.inputs[a]
        if isinstance(b,bpy.types.NodeSocket): s.t.links.new(b,i)
        elif isinstance(b,bpy.types.Node): s.t.links.new(b.outputs[0],i)
        else:
            if isinstance(b,tuple) and len(b)==3 and i.type=='RGBA': b=(*b,1)
            i.default_value=b
    def fin(s,nd): s.t.links.new(nd.outputs[0],s.out.inputs['Surface']); return s.m
    def mixc(s,f,a,b,t='MIX'): return s.n('MixRGB',{0:f,1:a,2:b},blend_type=t)
    def math(s,op,a,b=0.): return s.n('Math',{0:a,1:b},operation=op)
    def noise(s,scale,co=None,detail=4,rough=.55,dist=0.):
        d={'Scale':scale,'Detail':float(detail),'Roughness':rough,'Distortion':dist}
        if co is not None: d['Vector']=co
        return s.n('TexNoise',d).outputs['Fac']
    def ramp(s,f,*st):
        r=s.n('ValToRGB',{0:f}); e=r.color_ramp.elements
        while len(e)<len(st): e.new(.5)
        for x,(p,c) in zip(e,st): x.position=p; x.color=(*c,1) if len(c)==3 else c
        return r.outputs[0]
    def obj(s): return s.n('TexCoord').outputs['Object']
    def wpos(s,rng,rotz=None):
        return s.n('Mapping',{0:s.n('NewGeometry').outputs['Position'],1:(GRAIN.uniform(-50,50),GRAIN.uniform(-50,50),0),2:(0,0,rng.uniform(0,6.28) if rotz is None else rotz)}).outputs[0]
    def bump(s,h,st=.2,dist=.05,nrm=None):
        d={'Height':h,'Strength':st,'Distance':dist}
        if nrm is not None: d['Normal']=nrm
        return s.n('Bump',d).outputs[0]
def srgb(c): return tuple((x/12.92 if x<=.04045 else ((x+.055)/1.055)**2.4) for x in c[:3])
def hsv(h,s,v):
    import colorsys; return srgb(colorsys.hsv_to_rgb(h%1,s,v))
NOTES={}  # what the object looks like, for its description: colour, brand, state
WEAR={'dirt':0.,'co':1.}  # set per object: how dirty everything on it is, and its texture scale
MADE={}  # material name -> arguments of pmat, to make the inner side of a thick sheet
def mean_colour(img):
    n=len(img.pixels); px=np.empty(n,np.float32); img.pixels.foreach_get(px); return tuple(float(x) for x in srgb(px.reshape(-1,4)[::37,:3].mean(0)))
def pmat(col=None,img=None,rough=.5,metal=0.,spec=.5,bumps=(),rv=.1,sss=0,trans=0,bevel=0,coat=0,dirt=0.,rng=None,ext='REPEAT',interp=None,rev='flip',inner=False):
    """Principled material. An image is never seen mirrored: its reverse shows it turned (`rev='flip'`) or, for `rev='plain'` or a colour, no image."""
    kw=dict(col=col,img=img,rough=rough,metal=metal,spec=spec,bumps=bumps,rv=rv,sss=sss,trans=trans,bevel=bevel,coat=coat,dirt=dirt,ext=ext,rev=rev)
    s=M(); o=s.obj(); b=s.n('BsdfPrincipled'); dirt=max(dirt,WEAR['dirt']); MADE[s.m.name]=kw
    if img is not None and inner and rev!='flip':
        c=s.n('RGB'); c.outputs[0].default_value=(*(rev if rev!='plain' else mean_colour(img)),1); c=c.outputs[0]
    elif img is not None:
        uv=s.n('TexCoord').outputs['UV']; bf=s.n('NewGeometry').outputs['Backfacing']
        if rev=='flip':
            x=s.n('SeparateXYZ',{0:uv}); m1=s.math('SUBTRACT',1.,x.outputs[0]).outputs[0]
            u=m1 if inner else s.n('MixRGB',{0:bf,1:x.outputs[0],2:m1}).outputs[0]
            uv=s.n('CombineXYZ',{0:u,1:x.outputs[1]}).outputs[0]
        c=s.n('TexImage',{'Vector':uv},extension=ext); c.image=img; c=c.outputs[0]
        if rev!='flip': c=s.mixc(bf,c,rev if rev!='plain' else mean_colour(img)).outputs[0]
    else: c=s.n('RGB'); c.outputs[0].default_value=(*col,1); c=c.outputs[0]
    if dirt:
        f=s.ramp(s.noise(2.3,o,6,.6),(.45,(0,0,0)),(.7,(1,1,1))); c=s.mixc(s.math('MULTIPLY',f,dirt).outputs[0],c,(.16,.12,.08)).outputs[0]
    s.set(b,'Base Color',c)
    r=s.math('ADD',s.math('MULTIPLY',s.math('SUBTRACT',s.noise(3,o,6),.5).outputs[0],rv*2).outputs[0],rough); r.use_clamp=True
    s.set(b,'Roughness',r); s.set(b,'Metallic',float(metal)); s.set(b,'Specular',spec); s.set(b,'Clearcoat',float(coat)); s.set(b,'Clearcoat Roughness',.08)
    if sss: s.set(b,'Subsurface',sss); s.set(b,'Subsurface Radius',(.1,.08,.06)); s.set(b,'Subsurface Color',c)
    nr=s.n('Bevel',{'Radius':bevel},samples=2).outputs[0] if bevel else None
    for sc,st,di in bumps: nr=s.bump(s.noise(sc,o,5,.6),st,di,nr)
    if nr is not None: s.set(b,'Normal',nr)
    if trans:
        t=s.n('BsdfTranslucent',{0:c}); x=s.n('MixShader',{0:trans,1:b.outputs[0],2:t.outputs[0]}); return s.fin(x)
    return s.fin(b)
def clearplastic(tint=(1,1,1),rough=.03,bumpst=.25,milky=0.,ior=1.45,thick=True):
    s=M(); o=s.obj(); nr=s.bump(s.noise(4,o,4),bumpst,.06)
    g=s.n('BsdfGlossy',{0:(1,1,1),'Roughness':rough,'Normal':nr}); tr=s.n('BsdfTransparent',{0:tint})
    # grazing angles: longer path through wall -> darker / tinted
    lw=s.n('LayerWeight',{0:.35,'Normal':nr}); fac=s.math('POWER',lw.outputs['Facing'],1.6)
    tc=s.mixc(fac.outputs[0],tint,tuple(x*.34+.06 for x in tint)); s.set(tr,0,tc)
    if milky:
        df=s.n('BsdfTranslucent',{0:tuple(min(1,x*1.) for x in tint)}); d2=s.n('BsdfDiffuse',{0:tint}); dd=s.n('MixShader',{0:.5,1:df.outputs[0],2:d2.outputs[0]}); tr=s.n('MixShader',{0:milky,1:tr.outputs[0],2:dd.outputs[0]})
    fr=s.n('Fresnel',{0:ior,'Normal':nr}); f2=s.math('MULTIPLY',fr.outputs[0],2.4); f2.use_clamp=True
    mx=s.n('MixShader',{0:f2.outputs[0],1:tr.outputs[0],2:g.outputs[0]})
    lp=s.n('LightPath'); sh=s.n('BsdfTransparent',{0:tuple(.86*x for x in tint)}); m2=s.n('MixShader',{0:lp.outputs['Is Shadow Ray'],1:mx.outputs[0],2:sh.outputs[0]})
    return s.fin(m2 if not milky else mx)
def film(col,alpha=.5,img=None,rough=.25):
    s=M(); o=s.obj(); c=(*col,1)
    if img is not None:
        t=s.n('TexImage',{'Vector':s.n('TexCoord').outputs['UV']}); t.image=img; c=t.outputs[0]
    nr=s.bump(s.noise(9,o,4),.25,.03)
    a=s.n('BsdfTranslucent',{0:c}); b=s.n('BsdfPrincipled',{'Base Color':c,'Roughness':rough,'Specular':.7,'Normal':nr}); m=s.n('MixShader',{0:.5,1:b.outputs[0],2:a.outputs[0]}); tr=s.n('BsdfTransparent',{0:(.97,.97,.97)})
    lw=s.n('LayerWeight',{0:.3}); f=s.math('ADD',s.math('MULTIPLY',lw.outputs['Facing'],.5).outputs[0],alpha); f.use_clamp=True
    return s.fin(s.n('MixShader',{0:f.outputs[0],1:tr.outputs[0],2:m.outputs[0]}))
# ---------- scene ----------
def build(p,name='o',scale=1.):
    if p.UV is not None:
        e=p.UV[:,1]-p.UV[:,0]; f=p.UV[:,3]-p.UV[:,0]
        if (e[:,0]*f[:,1]-e[:,1]*f[:,0]).sum()<0: p.F=p.F[:,::-1]; p.UV=p.UV[:,::-1]  # else its picture would face the back
    me=bpy.data.meshes.new(name); V=p.V;F=p.F
    me.vertices.add(len(V)); me.vertices.foreach_set('co',V.astype(np.float32).ravel()); me.loops.add(F.size); me.loops.foreach_set('vertex_index',F.astype(np.int32).ravel())
    me.polygons.add(len(F)); me.polygons.foreach_set('loop_start',np.arange(0,F.size,4,dtype=np.int32)); me.polygons.foreach_set('loop_total',np.full(len(F),4,np.int32)); me.polygons.foreach_set('use_smooth',np.full(len(F),not p.flat))
    if p.UV is not None: me.uv_layers.new(name='uv').data.foreach_set('uv',np.ascontiguousarray(p.UV).astype(np.float32).ravel())
    me.update(calc_edges=True); me.validate(); me.use_auto_smooth=True; me.auto_smooth_angle=math.radians(p.smooth)
    ob=bpy.data.objects.new(name,me); bpy.context.scene.collection.objects.link(ob); me.materials.append(p.mat); ob.scale=(scale,)*3
    if p.sub: m=ob.modifiers.new('s','SUBSURF'); m.levels=m.render_levels=p.sub
    if p.solid:
        m=ob.modifiers.new('t','SOLIDIFY'); m.thickness=p.solid; m.offset=p.off
        kw=MADE.get(p.mat.name)
        if kw and kw['img'] is not None: me.materials.append(pmat(inner=True,**kw)); m.material_offset=1
    return ob
def ground(kind,rng):
    s=M('ground'); p=s.wpos(rng); b=s.n('BsdfPrincipled'); S=s.set
    def done(c,r,h=None,st=.2,di=.02):
        S(b,'Base Color',c); S(b,'Roughness',r)
        if h is not None: S(b,'Normal',s.bump(h,st,di))
        return s.fin(b)
    if kind=='wood':
        h=rng.uniform(.06,.09); sa=rng.uniform(.35,.6); v=rng.choice([.9,.7,.5,.35]); c1=hsv(h,sa,v); c2=hsv(h-.01,sa+.12,v*.62)
        bw=rng.uniform(.9,2.2); br=s.n('TexBrick',{'Vector':p,'Color1':(0,0,0),'Color2':(1,1,1),'Mortar':(.5,.5,.5),'Scale':1.,'Mortar Size':rng.choice([.004,.012]),'Brick Width':14.,'Row Height':bw,'Mortar Smooth':.3},offset=.37)
        off=s.n('CombineXYZ',{0:s.math('MULTIPLY',br.outputs[0],37.).outputs[0],1:s.math('MULTIPLY',br.outputs[0],11.).outputs[0]})
        q=s.n('VectorMath',{0:s.n('Mapping',{0:p,3:(.25,2.6,1)}).outputs[0],1:off.outputs[0]},operation='ADD').outputs[0]
        n1=s.noise(1.6,q,8,.62,1.2); n2=s.noise(9,q,4,.6,.3); g=s.math('ADD',s.math('MULTIPLY',n1,.75).outputs[0],s.math('MULTIPLY',n2,.25).outputs[0]).outputs[0]
        c=s.ramp(g,(.33,c2),(.48,tuple((x+y)/2 for x,y in zip(c1,c2))),(.62,c1)); c=s.mixc(.35,c,s.ramp(br.outputs[0],(0,(.55,.5,.45)),(1,(1,1,1))),'MULTIPLY').outputs[0]
        c=s.mixc(br.outputs['Fac'],c,tuple(x*.25 for x in c2)).outputs[0]; r=s.ramp(g,(.3,(.55,)*3),(.7,(rng.uniform(.25,.45),)*3))
        return done(c,r,s.math('SUBTRACT',g,s.math('MULTIPLY',br.outputs['Fac'],2.).outputs[0]).outputs[0],.25,.02)
    if kind in('tiles','klinkers'):
        kl=kind=='klinkers'; w=rng.uniform(1.5,3.2); 
        if kl: c1,c2,mo,ro=hsv(.02+rng.random()*.03,.5,.5),hsv(.03,.35,.33),(.12,.11,.1),.85; W,H=2.1,1.05
        else:
            c1=hsv(rng.choice([.08,.55,.1]),rng.choice([.03,.08,.35]),rng.choice([.9,.75,.5,.4])); c2=tuple(x*.88 for x in c1); mo=tuple(x*.55+.05 for x in c1); ro=rng.uniform(.15,.4); W=H=w
        br=s.n('TexBrick',{'Vector':p,'Color1':c1,'Color2':c2,'Mortar':mo,'Scale':1.,'Mortar Size':.06 if kl else .03,'Brick Width':W,'Row Height':H,'Mortar Smooth':.4},offset=.5 if kl else 0.)
        n=s.noise(3,p,8,.65); n2=s.noise(22,p,4,.7); c=s.mixc(.6,br.outputs[0],s.ramp(n,(.3,(.6,)*3),(.7,(1.1,)*3)),'MULTIPLY').outputs[0]; c=s.mixc(.5 if kl else .1,c,s.ramp(n2,(.35,(.5,)*3),(.6,(1.1,)*3)),'MULTIPLY').outputs[0]
        h=s.math('SUBTRACT',s.math('MULTIPLY',n2,.5 if kl else .03).outputs[0],br.outputs['Fac']).outputs[0]
        return done(c,ro if kl else s.ramp(n,(.3,(ro,)*3),(.7,(ro+.25,)*3)),h,.6,.04)
    if kind in('concrete','asphalt'):
        a=kind=='asphalt'; v=rng.uniform(.05,.1) if a else rng.uniform(.25,.5); t=rng.uniform(-.02,.03)
        n=s.noise(.8,p,8,.65); n2=s.noise(11,p,6,.7); vo=s.n('TexVoronoi',{'Vector':p,'Scale':14. if a else 9.}).outputs[0]
        g=s.math('ADD',s.math('MULTIPLY',n,.55).outputs[0],s.math('MULTIPLY',n2,.45).outputs[0]).outputs[0]; c=s.ramp(g,(.35,(v*.6,v*.6,v*(.6-t))),(.65,(v*1.3+t*.3,v*1.3,v*(1.3-t*2))))
        if a: c=s.mixc(.6,c,s.ramp(s.n('TexVoronoi',{'Vector':p,'Scale':14.}).outputs['Color'],(.2,(.3,)*3),(.9,(2.2,2.1,2.))),'MULTIPLY').outputs[0]
        else: c=s.mixc(.8,c,s.ramp(s.noise(30,p,2,.5),(.3,(.6,)*3),(.42,(1,)*3)),'MULTIPLY').outputs[0]
        return done(c,.9,s.math('ADD',vo,n2).outputs[0] if a else n2,.9 if a else .35,.06 if a else .02)
    if kind=='cloth':
        h=rng.choice([.58,.62,.0,.97,.33,.1,.12,.55]); base=hsv(h,rng.choice([.04,.08,.25,.5]),rng.choice([.88,.75,.5])); c=s.n('RGB'); c.outputs[0].default_value=(*base,1); c=c.outputs[0]
        if rng.random()<.6:
            k=rng.uniform(.35,.9); w1=s.n('TexWave',{'Vector':p,'Scale':k},bands_direction='X',wave_profile='SIN'); w2=s.n('TexWave',{'Vector':p,'Scale':k},bands_direction='Y'); q=rng.choice(['a','b'])
            x=s.ramp(w1.outputs[1],(.49,(0,)*3),(.51,(1,)*3)); y=s.ramp(w2.outputs[1],(.49,(0,)*3),(.51,(1,)*3)); a=s.mixc(.5,x,y).outputs[0] if q=='a' else x
            c=s.mixc(a,(.85,.85,.82),hsv(h,.75,.6)).outputs[0]
        wv=s.n('TexWave',{'Vector':p,'Scale':14.},bands_direction='X'); wu=s.n('TexWave',{'Vector':p,'Scale':14.},bands_direction='Y')
        c=s.mixc(.25,c,s.ramp(s.noise(25,p,3),(.3,(.5,)*3),(.7,(1,)*3)),'MULTIPLY').outputs[0]; b.inputs['Sheen'].default_value=.4
        hh=s.math('ADD',s.math('MULTIPLY',s.math('ADD',wv.outputs[1],wu.outputs[1]).outputs[0],.03).outputs[0],s.math('MULTIPLY',s.noise(.7,p,3,.5),4.).outputs[0]).outputs[0]
        return done(c,.95,hh,.7,.12)
    if kind=='stone':
        v=rng.choice([.1,.4,.65]); n=s.noise(9,p,8,.7); n2=s.noise(1.2,p,6,.6,1.5); c=s.ramp(n,(.35,(v*.35,)*3),(.5,(v,v*.98,v*.95)),(.65,tuple(min(.85,v*1.9+.03) for _ in range(3)))); c=s.mixc(.5,c,s.ramp(n2,(.4,(.5,)*3),(.6,(1.,)*3)),'MULTIPLY').outputs[0]
        return done(c,s.ramp(n2,(.3,(.12,)*3),(.7,(.3,)*3)))
    if kind=='board': # a pale table or a sheet of cardboard
        c0=hsv(rng.choice([.09,.11,.58,.62,.0]),rng.choice([.0,.02,.04,.08]),rng.uniform(.72,.9)); c=s.mixc(.4,c0,s.ramp(s.noise(.7,p,5,.6),(.3,(.88,)*3),(.7,(1.,)*3)),'MULTIPLY').outputs[0]
        return done(c,rng.uniform(.45,.8),s.noise(25,p,2),.03,.008)
    # laminate / painted desk
    c0=hsv(rng.choice([.09,.11,.58,.1,.35]),rng.choice([.02,.05,.12,.25]),rng.choice([.92,.8,.6,.9])); n=s.noise(1.5,p,8,.7); c=s.mixc(.5,c0,s.ramp(n,(.3,(.82,)*3),(.7,(1.,)*3)),'MULTIPLY').outputs[0]
    c=s.mixc(.35,c,s.ramp(s.noise(40,p,2),(.28,(.4,)*3),(.36,(1,)*3)),'MULTIPLY').outputs[0]
    return done(c,s.ramp(n,(.3,(.3,)*3),(.7,(.5,)*3)),s.noise(30,p,2),.04,.01)
def grass(rng,under=None,R=7.5,n=52000):
    """A lawn; `under` (xy points) is where something lies: no blade grows through it."""
    r=np.random.RandomState(rng.randrange(1<<30)); P=(r.rand(n,2)-.5)*2*R; L=r.uniform(.12,.42,n)*(.7+.5*(waves(np.c_[P,P[:,:1]*0],1.2,3)>0)); a=r.rand(n)*6.28; w=r.uniform(.012,.03,n); be=r.uniform(.1,1.,n)*L; d=np.stack([np.cos(a),np.sin(a)],1); sd=np.stack([-d[:,1],d[:,0]],1); V=np.zeros((n,6,3))
    if under is not None:
        cell=lambda p:np.clip(((p+R)/(2*R)*150).astype(int),0,149); flat=np.zeros((150,150),bool); i=cell(under); flat[i[:,0],i[:,1]]=True; i=cell(P); L=np.where(flat[i[:,0],i[:,1]],.03,L); be=np.minimum(be,L)
    for q,t in enumerate([0,.55,1]):
        c=P+d*(be*t*t)[:,None]; ww=w*(1-t*.9)
        V[:,2*q,:2]=c-sd*ww[:,None]; V[:,2*q+1,:2]=c+sd*ww[:,None]; V[:,2*q,2]=V[:,2*q+1,2]=L*(t-.25*t*t*be/L)
    o=np.arange(n)[:,None]*6; F=np.concatenate([o+[0,1,3,2],o+[2,3,5,4]]); col=r.rand(n)
    s=M('grass'); b=s.n('BsdfPrincipled',{'Roughness':.5,'Specular':.3}); p=s.n('NewGeometry'); h=rng.uniform(.19,.27); c=s.ramp(p.outputs['Random Per Island'],(0,hsv(h,.7,.25)),(.55,hsv(h-.02,.65,.45)),(.9,hsv(h-.05,.55,.6)),(1,hsv(.12,.45,.65))); s.set(b,'Base Color',c); t=s.n('BsdfTranslucent',{0:c}); m=s.fin(s.n('MixShader',{0:.35,1:b.outputs[0],2:t.outputs[0]}))
    build(Part(V.reshape(-1,3),F,None,m),'grass')
def room_hdr(rng):
    W,H=512,256; u,v=np.meshgrid((np.arange(W)+.5)/W,(np.arange(H)+.5)/H); el=(v-.5)*180; az=u*360; im=np.zeros((H,W,3),np.float32)
    wall=np.array(hsv(rng.choice([.08,.1,.55,.3]),rng.uniform(.02,.25),rng.uniform(.55,.9)))*rng.uniform(.35,.6); im[:]=wall
    im[el>38]=np.array((.9,.88,.84))*.55; im[el<-25]=np.array(hsv(.07,.4,.4))*.4
    for _ in range(rng.randint(4,9)):
        a=rng.uniform(0,360); w=rng.uniform(8,40); e0=rng.uniform(-30,0); e1=e0+rng.uniform(10,45); m=(((az-a)%360)<w)&(el>e0)&(el<e1); im[m]=np.array(hsv(rng.random(),rng.uniform(0,.6),rng.uniform(.1,.8)))*rng.uniform(.1,.5)
    a0=rng.uniform(0,360)
    for k in range(rng.choice([1,1,2,2,3])):
        a=a0+k*rng.uniform(40,75); w=rng.uniform(22,42); e0=rng.uniform(-5,12); e1=e0+rng.uniform(25,40); L=rng.uniform(7,16); col=np.array(rng.choice([(1,1,1.05),(.92,.98,1.12),(1.1,1,.88)]))
        x=((az-a)%360)/w; m=(x<1)&(el>e0)&(el<e1); g=.55+.9*((el-e0)/(e1-e0))[...,None]; im=np.where(m[...,None],col*L*g,im)
        fr=m&((np.abs(x-.5)<.025)|(x<.03)|(x>.97)|(np.abs(el-(e0+e1)/2)<.9 if rng.random()<.5 else False)); im[fr]=.5
    if rng.random()<.5:
        a=rng.uniform(0,360); m=(((az-a)%360)<25)&(el>55)&(el<72); im[m]=np.array((1.2,1.05,.8))*12
    im*=(.85+.15*np.random.RandomState(rng.randrange(1<<30)).rand(H,W,1))
    a=np.ones((H,W,4),np.float32); a[...,:3]=im; img=bpy.data.images.new('hdr',W,H,float_buffer=True); img.colorspace_settings.name='Linear' ; img.pixels.foreach_set(a.ravel()); img.update(); img.pack(); return img
def world(kind,rng):
    sc=bpy.context.scene; w=bpy.data.worlds.new('w'); sc.world=w; w.use_nodes=True; t=w.node_tree; bg=t.nodes['Background']
    if kind=='sky':
        s=t.nodes.new('ShaderNodeTexSky'); s.sky_type='NISHITA'; s.sun_elevation=math.radians(rng.uniform(14,62)); s.sun_rotation=rng.uniform(0,6.28); s.sun_size=math.radians(rng.uniform(.6,5)); s.sun_intensity=rng.choice([.15,.35,.6,1.]); s.dust_density=rng.uniform(.5,4); s.air_density=rng.uniform(.8,2); t.links.new(s.outputs[0],bg.inputs[0]); bg.inputs[1].default_value=.15
    elif kind=='overcast':
        tc=t.nodes.new('ShaderNodeTexCoord'); sep=t.nodes.new('ShaderNodeSeparateXYZ'); r=t.nodes.new('ShaderNodeValToRGB'); n=t.nodes.new('ShaderNodeTexNoise'); n.inputs['Scale'].default_value=2.5; mx=t.nodes.new('ShaderNodeMixRGB'); mx.blend_type='MULTIPLY'; mx.inputs[0].default_value=.5
        t.links.new(tc.outputs[0],sep.inputs[0]); t.links.new(sep.outputs[2],r.inputs[0]); e=r.color_ramp.elements; e[0].position=.0; e[0].color=(.08,.09,.08,1); e[1].color=(1.,1.04,1.1,1); x=e.new(.12); x.color=(.45,.5,.55,1); t.links.new(tc.outputs[0],n.inputs[0]); t.links.new(r.outputs[0],mx.inputs[1]); t.links.new(n.outputs[0],mx.inputs[2]); t.links.new(mx.outputs[0],bg.inputs[0])
    else:
        im=room_hdr(rng); e=t.nodes.new('ShaderNodeTexEnvironment'); e.image=im; t.links.new(e.outputs[0],bg.inputs[0])
        if kind=='lamp':
            bg.inputs[1].default_value=.12; L=bpy.data.lights.new('l','AREA'); L.shape='DISK'; L.size=rng.uniform(.8,2.5); L.energy=900*rng.uniform(.8,1.3); L.color=rng.choice([(1,.78,.55),(1,.9,.75),(.95,.97,1)]); o=bpy.data.objects.new('l',L); o.visible_camera=False; a=rng.random()*6.28; o.location=(rng.uniform(2,5)*math.cos(a),rng.uniform(2,5)*math.sin(a),rng.uniform(6,10)); o.rotation_euler=(-o.location).to_track_quat('-Z','Y').to_euler() if False else Vector((-o.location[0],-o.location[1],-o.location[2])).to_track_quat('-Z','Y').to_euler(); sc.collection.objects.link(o)
def clear():
    for c in (bpy.data.objects,bpy.data.meshes,bpy.data.materials,bpy.data.worlds,bpy.data.lights,bpy.data.cameras):
        for x in list(c): c.remove(x)
    for x in list(bpy.data.images):
        if x.type!='RENDER_RESULT': bpy.data.images.remove(x)
