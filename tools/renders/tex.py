# procedurally drawn 2-D artwork (labels, newsprint, cardboard print ...), PIL + numpy only
import random, math, glob
import numpy as np
from PIL import Image, ImageDraw, ImageFont, ImageFilter
FD={}
for f in glob.glob(__import__('os').environ.get('RENDER_FONTS','/usr/share/fonts')+'/**/*.?tf',recursive=True): FD[f.split('/')[-1].rsplit('.',1)[0]]=f
def font(n,s): return ImageFont.truetype(FD[n],max(5,int(s)))
DISPLAY=['Lato-Black','Lato-BlackItalic','OpenSans-ExtraBold','lobster','DancingScript-Bold','Comfortaa-Bold','Roboto-Black','RobotoCondensed-Bold','OpenSans-CondBold','Caladea-BoldItalic','Caladea-Bold','Roboto-BlackItalic']
SERIF=['LiberationSerif-Regular','Caladea-Regular']
W=("de het een van en in op voor met is dat niet zijn aan er om ook als maar bij nog naar door over uit dan wordt werd kan meer veel jaar mensen stad water school nieuwe grote "
 "eerste twee week weg huis trein regen zomer markt winkel leerlingen buurt project fiets energie plan klas vrijdag burgemeester politie kinderen wedstrijd ploeg seizoen prijs gemeente").split()
# Invented names only, looked up one by one; README.md says how.
BR="Zwopla Kwibbo Ploemi Dovrika Snurpo Wizzlok Brambuf Tjolka Kepzil Mulvra Jorrepi Fluppix Grindola Hobbelo Knirfa Loepsi Noffel Prulko Quibzla Ruffeko Slimbra Tompeli Ugrelli Vlonko Wappelo Yddra Zermo Blorpi Drumsla Glimpo".split()
LAST={}  # what was printed last, for descriptions
SUB={'water':['natuurlijk mineraalwater','bronwater','bruisend water','mineraalwater'],'soda':['sinaasappel','cola','citroen limonade','ice tea perzik','tonic'],'milk':['volle melk','halfvolle melk','karnemelk'],'juice':['appelsap','sinaasappelsap','multivruchten','perensap'],
 'tin':['tomaten','mais','witte bonen','erwten','ravioli','perziken'],'clean':['allesreiniger','wasmiddel','afwasmiddel','shampoo','wasverzachter'],'yog':['aardbei yoghurt','naturel','vanille','bosvruchten'],'chips':['paprika chips','zout chips','mais snacks'],'fly':['SOLDEN','OPENDEUR','FESTIVAL','ACTIE','NIEUW']}
def rgb(h,s,v):
    import colorsys; return tuple(int(255*c) for c in colorsys.hsv_to_rgb(h%1,s,v))
def para(d,box,fn,fill,rng,lead=1.25,just=True):
    x0,y0,x1,y1=box; y=y0; lh=fn.size*lead
    while y+lh<=y1:
        line=[];w=0
        while True:
            t=rng.choice(W); ww=fn.getlength(t+' ')
            if w+ww>x1-x0: break
            line.append(t); w+=ww
        if not line: return
        if just and len(line)>1:
            gap=(x1-x0-sum(fn.getlength(t) for t in line))/(len(line)-1); x=x0
            if rng.random()<.08: gap=fn.getlength(' '); 
            for t in line: d.text((x,y),t,font=fn,fill=fill); x+=fn.getlength(t)+gap
        else: d.text((x0,y),' '.join(line),font=fn,fill=fill)
        y+=lh
def noise(w,h,rng,scale=8,oct=4):
    r=np.random.RandomState(rng.randrange(1<<30)); o=np.zeros((h,w),np.float32); a=1.
    for k in range(oct):
        n=max(2,int(scale*2**k)); m=max(2,int(n*h/w))
        o+=a*np.asarray(Image.fromarray(r.rand(m,n).astype(np.float32)).resize((w,h),Image.BICUBIC)); a*=.5
    o-=o.min(); return o/o.max()
def photo(w,h,rng,gray=False):
    import print_art
    p=print_art.photograph(w,h,rng); return p.convert('L').convert('RGB') if gray else p
def newspaper(rng,w=1100,h=1500):
    bg=rng.choice([(226,222,212),(215,212,205),(232,226,212),(244,214,190)]) if rng.random()<.9 else (238,238,236)
    im=Image.new('RGB',(w,h),bg); d=ImageDraw.Draw(im); ink=(35,34,36); m=40
    name=rng.choice(['De Ochtendpost','Het Dagblad','De Koerier','Stadsnieuws','De Vlaamse Bode','Het Avondblad']); f=font(rng.choice(['Caladea-Bold','LiberationSerif-Bold','Lato-Black']),110)
    while f.getlength(name)>w-2*m: f=font('LiberationSerif-Bold',f.size-8)
    if rng.random()<.4: d.rectangle([0,0,w,165],fill=rng.choice([(160,25,30),(20,60,120),(30,30,30)])); d.text((m,25),name,font=f,fill=(245,245,240))
    else: d.text(((w-f.getlength(name))/2,25),name,font=f,fill=ink)
    d.line([m,170,w-m,170],fill=ink,width=3); d.text((m,175),'vrijdag 14 maart - jaargang 32 - nr. 61',font=font('LiberationSans-Regular',18),fill=ink)
    y=215; d.line([m,205,w-m,205],fill=ink,width=1)
    nc=rng.choice([4,5]); cw=(w-2*m)/nc; body=font('LiberationSerif-Regular',17)
    def head(x0,x1,y,s):
        f=font(rng.choice(['Caladea-Bold','LiberationSerif-Bold','RobotoCondensed-Bold','Lato-Black']),s)
        for _ in range(rng.choice([1,2])):
            t='';
            while True:
                n=(t+' '+rng.choice(W)).strip()
                if f.getlength(n)>x1-x0: break
                t=n
            d.text((x0,y),t.capitalize(),font=f,fill=ink); y+=s*1.1
        return y+10
    def pic(x0,y0,x1,y1):
        p=photo(int(x1-x0),int(y1-y0),rng,gray=rng.random()<.65); im.paste(p,(int(x0),int(y0))); d.text((x0,y1+3),' '.join(rng.choice(W) for _ in range(7)),font=font('LiberationSans-Italic',14),fill=ink)
    k=rng.randint(2,nc-1); y=head(m,w-m,y,rng.choice([64,80,95])); y0=y
    if rng.random()<.5: px0,px1=m,m+k*cw-15; cols=[c for c in range(nc)]
    else: px0,px1=w-m-k*cw+15,w-m
    ph=rng.uniform(.5,.75)*(px1-px0); pic(px0,y0,px1,y0+ph)
    ysplit=max(y0+ph+60,h*rng.uniform(.55,.7))
    for c in range(nc):
        x0=m+c*cw; x1=x0+cw-16; ys=y0+ph+30 if (x0<px1 and x1>px0) else y0
        para(d,(x0,ys,x1,ysplit-15),body,ink,rng,1.18)
        if c: d.line([x0-8,ys,x0-8,ysplit-15],fill=(150,148,142),width=1)
    d.line([m,ysplit,w-m,ysplit],fill=ink,width=2)
    y2=head(m,m+3*cw-16,ysplit+12,46)
    ad=rng.random()<.5
    for c in range(nc):
        x0=m+c*cw; x1=x0+cw-16
        if c>=3 and ad: continue
        para(d,(x0,y2 if c<3 else ysplit+20,x1,h-m),body,ink,rng,1.18)
    if ad:
        a=label(int((nc-3)*cw-10),int(h-m-ysplit-20),rng,'fly'); im.paste(a,(int(m+3*cw),int(ysplit+15)))
    n=noise(w,h,rng,6,5)[...,None]; return Image.fromarray(np.clip(np.asarray(im)*(.93+.1*n),0,255).astype(np.uint8))
def barcode(d,x,y,w,h,rng):
    d.rectangle([x-4,y-4,x+w+4,y+h+4],fill='white'); cx=x
    while cx<x+w: b=rng.choice([1,1,2,3])*max(1,w/95); d.rectangle([cx,y,min(cx+b,x+w),y+h],fill=(15,15,15)); cx+=b+rng.choice([1,1,2,3])*max(1,w/95)
def fruit(im,x,y,r,rng,hue):
    s=int(r*2); yy,xx=np.mgrid[0:s,0:s]/max(s,1)*2-1; dd=np.sqrt(xx**2+yy**2); li=np.clip(1-.55*((xx+.35)**2+(yy+.4)**2),.3,1)
    hl=np.exp(-(((xx+.35)**2+(yy+.4)**2)/.03)); c=np.array(rgb(hue,.9,1.))
    a=np.clip(c*li[...,None]+hl[...,None]*160,0,255).astype(np.uint8); im.paste(Image.fromarray(a),(int(x-r),int(y-r)),Image.fromarray((255*np.clip((1-dd)*r/2,0,1)).astype(np.uint8)))
def label(w,h,rng,kind='soda',fronts=1,hue=None):
    hue=rng.random() if hue is None else hue
    if kind=='water': hue=rng.uniform(.48,.65)
    sat=rng.uniform(.6,1); c1=rgb(hue,sat,rng.uniform(.55,1)); c2=rgb(hue+rng.uniform(-.06,.06),sat,rng.uniform(.3,.9)); c3=rgb(hue+rng.choice([.08,.5,.33,.12]),rng.uniform(.5,1),rng.uniform(.75,1))
    if rng.random()<.35 or kind in('water','milk') and rng.random()<.6: c1,c2,c3=(250,250,248),(228,236,242),c1
    a=np.linspace(0,1,h)[:,None,None]; im=Image.fromarray((np.array(c1)*(1-a)+np.array(c2)*a+np.zeros((h,w,1))).astype(np.uint8)); d=ImageDraw.Draw(im)
    dark=sum(c1)<400; ink=(250,250,250) if dark else rgb(hue,.9,.3)
    fw=w/fronts
    sty=rng.choice(['wave','ell','diag','band'])
    for k in range(fronts):
        x0=k*fw; cx=x0+fw*(.5 if fronts==1 else .36); bw=fw*(.9 if fronts==1 else .62)
        if sty=='wave':
            ph=rng.random()*6; d.polygon([(x0+fw*t/40,h*(.62+.07*math.sin(t/40*6.28+ph))) for t in range(41)]+[(x0+fw,h),(x0,h)],fill=c3)
        elif sty=='ell': d.ellipse([cx-bw*.55,h*.12,cx+bw*.55,h*.75],fill=c3)
        elif sty=='diag': d.polygon([(x0,h*.8),(x0+fw,h*.45),(x0+fw,h*.75),(x0,h*1.1)],fill=c3)
        else: d.rectangle([x0,h*.3,x0+fw,h*.62],fill=c3)
    nm=rng.choice(BR); 
    if rng.random()<.4: nm=nm.upper()
    LAST['brand']=nm; fn=rng.choice(DISPLAY); sub=rng.choice(SUB.get(kind,['']))
    fh=rng.random(); ic=rng.choice([0xf043,0xf06c,0xf005,0xf185,0xf004,0xf0f4,0xf1b9,0xf06d,0xf2dc,0xf0e7])
    for k in range(fronts):
        x0=k*fw; cx=x0+fw*(.5 if fronts==1 else .36); bw=fw*(.9 if fronts==1 else .62)
        s=h*.3; f=font(fn,s)
        while f.getlength(nm)>bw*.92: s*=.93; f=font(fn,s)
        y=h*.36-s*.55
        c=(255,255,255) if (sum(c3)<430 or dark) else rgb(hue,.95,.35)
        d.text((cx-f.getlength(nm)/2,y),nm,font=f,fill=c,stroke_width=max(1,int(s/18)) if rng.random()<.5 else 0,stroke_fill=rgb(hue+.5,.9,.25) if c==(255,255,255) else (255,255,255))
        f2=font('Lato-Bold',min(h*.07,s*.45)); d.text((cx-f2.getlength(sub)/2,y+s*1.25),sub,font=f2,fill=ink)
        if kind in('juice','yog','soda','tin','chips','fly') and rng.random()<.75:
            r=min(bw,h)*.13
            for q in range(rng.randint(2,5)): fruit(im,cx+rng.uniform(-.35,.35)*bw,h*rng.uniform(.68,.9),r*rng.uniform(.6,1.1),rng,fh*.16+rng.uniform(-.02,.02) if rng.random()<.8 else .3)
        else:
            f3=font('fontawesome-webfont',min(bw,h)*.28); d.text((cx-f3.getlength(chr(ic))/2,h*.66),chr(ic),font=f3,fill=c3 if sum(c3)<600 else rgb(hue,.7,.6))
        f4=font('Lato-Bold',max(9,h*.04)); d.text((cx+bw*.22,h*.92),rng.choice(['500 ml','1 L','33 cl','400 g','250 g']),font=f4,fill=ink)
        if fronts>1:
            bx=x0+fw*.72; f5=font('RobotoCondensed-Regular',max(7,h*.028)); d.rectangle([bx-4,h*.08,x0+fw*.97,h*.62],fill=(250,250,248) if rng.random()<.6 else None); para(d,(bx,h*.1,x0+fw*.96,h*.6),f5,(30,30,30) if not dark else (70,70,70),rng,1.2,False); barcode(d,bx,h*.68,fw*.22,h*.16,rng)
    return im
def kraft(w,h,rng,base=None):
    b=np.array(base or rng.choice([(186,145,100),(176,134,90),(196,158,112),(168,126,84),(200,165,125)]),np.float32)
    n=noise(w,h,rng,5,5)[...,None]; r=np.random.RandomState(rng.randrange(1<<30)); fib=np.asarray(Image.fromarray(r.rand(h,w//6).astype(np.float32)).resize((w,h),Image.BILINEAR))[...,None]; sp=r.rand(h,w,1)
    return b*(.9+.14*n)*(.965+.07*fib)*np.where(sp>.997,.8,1)
def cardboard(w,h,rng,prints=True,corr='v',base=None):
    a=kraft(w,h,rng,base); x=np.arange(w)[None,:,None] if corr=='v' else np.arange(h)[:,None,None]
    a=a*(1+.025*np.sin(x*2*math.pi/ (w/90)))
    im=Image.fromarray(np.clip(a,0,255).astype(np.uint8)); d=ImageDraw.Draw(im); ink=rng.choice([(60,45,35),(40,40,45),(150,35,30),(30,70,110),(40,90,60)])
    if prints:
        k=rng.random()
        if k<.75:
            s=h*rng.uniform(.12,.26); nm=rng.choice(BR).upper() if rng.random()<.6 else rng.choice(['BREEKBAAR','DEZE KANT BOVEN','FRAGILE','PAPIER A4','BOEKEN']); f=font(rng.choice(['Lato-Black','RobotoCondensed-Bold','OpenSans-ExtraBold']),s)
            while f.getlength(nm)>w*.85: s*=.9; f=font('RobotoCondensed-Bold',s)
            d.text((w*.07+rng.random()*(w*.85-f.getlength(nm)),h*rng.uniform(.08,.5)),nm,font=f,fill=ink)
        if rng.random()<.7:
            f=font('fontawesome-webfont',h*.16); x=w*rng.uniform(.05,.6); y=h*.74
            for c in rng.sample([0xf062,0xf000,0xf1b8,0xf0e9],2): d.text((x,y),chr(c),font=f,fill=ink); x+=h*.2
    return im
def address_label(rng,w=500,h=340):
    im=Image.new('RGB',(w,h),(244,244,242)); d=ImageDraw.Draw(im); f=font('LiberationSans-Bold',30); d.rectangle([6,6,w-7,h-7],outline=(30,30,30),width=2)
    for i in range(4): d.text((22,20+i*36),' '.join(rng.choice(W) for _ in range(3)).title(),font=f if i==0 else font('LiberationSans-Regular',26),fill=(20,20,20))
    barcode(d,30,190,w-80,110,rng); return im
def envelope(rng,w=1100,h=550):
    b=rng.choice([(240,240,238),(236,232,222),(196,160,115),(226,214,190),(205,220,235),(244,242,240),(238,238,240)]); im=Image.new('RGB',(w,h),b); a=np.asarray(im)*(.96+.05*noise(w,h,rng,8,5)[...,None]); im=Image.fromarray(np.clip(a,0,255).astype(np.uint8)); d=ImageDraw.Draw(im)
    ink=(35,40,70) if rng.random()<.5 else (30,30,32); f=font(rng.choice(['DancingScript-Bold','LiberationSans-Regular','Caladea-Italic','LiberationMono-Regular']),40)
    win=rng.random()<.4; x=w*.5; y=h*.45
    if win: d.rounded_rectangle([x-30,y-25,x+w*.42,y+h*.36],radius=16,fill=(228,232,236),outline=(170,175,180),width=3)
    for i,t in enumerate([rng.choice(['Mevr.','Dhr.','Fam.'])+' '+rng.choice(['J. Peeters','A. Claes','De Smet','L. Maes','Wouters']),rng.choice(['Kerkstraat','Molenweg','Schoolstraat'])+' %d'%rng.randint(1,200),'%d '%rng.randint(1000,9999)+rng.choice(['Gent','Leuven','Hasselt','Brugge'])]): d.text((x,y+i*52),t,font=f,fill=ink)
    sw=int(w*.1); st=photo(sw,int(sw*1.2),rng); sx=w-sw-50; d.rectangle([sx-8,32,sx+sw+8,48+int(sw*1.2)],fill=(250,250,250)); im.paste(st,(sx,40)); d.text((sx+8,44),'1',font=font('Lato-Black',34),fill='white')
    for k in range(2): d.ellipse([sx-150+k*12,40+k*12,sx-20-k*12,170-k*12],outline=(70,70,90),width=3)
    for k in range(5): d.line([(sx-20+t*4,60+k*22+6*math.sin(t/4)) for t in range(40)],fill=(80,80,100),width=3)
    if rng.random()<.6:
        f=font(rng.choice(DISPLAY),40); d.text((45,40),rng.choice(BR),font=f,fill=rgb(rng.random(),.8,.6)); para(d,(45,95,320,150),font('LiberationSans-Regular',16),(80,80,80),rng,1.2,False)
    return im
def flyer(rng,w=700,h=1000):
    hue=rng.random(); im=Image.new('RGB',(w,h),rgb(hue,rng.choice([.05,.15,.8]),rng.uniform(.85,1))); d=ImageDraw.Draw(im)
    k=rng.random(); p=photo(w,int(h*rng.uniform(.35,.55)),rng); y0=0 if k<.6 else int(h*.25); im.paste(p,(0,y0)); c=rgb(hue+.5,.9,.9)
    t=rng.choice(SUB['fly']+BR); f=font(rng.choice(DISPLAY),150)
    while f.getlength(t)>w*.9: f=font('Lato-Black',f.size*.9)
    d.text(((w-f.getlength(t))/2,h*.05 if k<.5 else h*.55),t,font=f,fill=c,stroke_width=5,stroke_fill='white')
    if rng.random()<.7: d.ellipse([w*.6,h*.42,w*.95,h*.42+w*.35],fill=rgb(rng.choice([0,.14,.95]),.95,.95)); d.text((w*.65,h*.42+w*.1),'-%d%%'%rng.choice([20,30,50]),font=font('Lato-Black',90),fill='white')
    y=h*.68; d.text((50,y),' '.join(rng.choice(W) for _ in range(4)).capitalize(),font=font('Lato-Bold',44),fill=rgb(hue,.9,.3))
    para(d,(50,y+65,w*.48,h-60),font('Lato-Regular',20),(40,40,40),rng,1.25); 
    if rng.random()<.5: im.paste(photo(int(w*.4),int(h*.2),rng),(int(w*.54),int(y+65)))
    else: para(d,(w*.54,y+65,w-50,h-60),font('Lato-Regular',20),(40,40,40),rng,1.25)
    return im
def inner(rng,w=700,h=1000):
    im=Image.new('RGB',(w,h),(246,246,244)); d=ImageDraw.Draw(im); hue=rng.random(); y=40
    while y<h-120:
        k=rng.random()
        if k<.4: hh=int(rng.uniform(.12,.3)*h); hh=min(hh,h-int(y)-20); im.paste(photo(w-100,max(20,hh),rng),(50,int(y))); y+=hh+20
        elif k<.6: d.text((50,y),' '.join(rng.choice(W) for _ in range(3)).capitalize(),font=font('Lato-Black',50),fill=rgb(hue,.9,.5)); y+=66
        else:
            hh=rng.uniform(.1,.25)*h
            for c in range(2): para(d,(50+c*(w/2-40),y,w/2-10+c*(w/2-40),min(y+hh,h-30)),font('LiberationSerif-Regular',19),(40,40,40),rng,1.2)
            y+=hh+15
    return im
def notepage(rng,w=800,h=1130):
    im=Image.new('RGB',(w,h),rng.choice([(248,248,244),(250,247,232)])); d=ImageDraw.Draw(im); sq=rng.random()<.5; g=36; c=(150,175,215)
    for y in range(90,h,g): d.line([0,y,w,y],fill=c,width=2)
    if sq:
        for x in range(0,w,g): d.line([x,90,x,h],fill=c,width=2)
    d.line([110,0,110,h],fill=(220,120,120),width=3); ink=rng.choice([(25,35,110),(20,20,25)])
    for i,y in enumerate(range(90,h-40,g)):
        if rng.random()<.72:
            f=font('DancingScript-Bold',34); t='';n=rng.uniform(.3,.92)*(w-150)
            while f.getlength(t)<n: t+=rng.choice(W)+' '
            d.text((125,y-2),t,font=f,fill=ink)
    return im
def pages(rng,w=600,h=120):
    r=np.random.RandomState(rng.randrange(1<<30)); a=np.array([235,230,215])*(.78+.25*r.rand(h//2,1,1))+np.zeros((h//2,w,3)); return Image.fromarray(np.clip(a,0,255).astype(np.uint8)).resize((w,h))
def side4(rng,w,h,kind,hue=None):
    hue=rng.random() if hue is None else hue; F=label(w//3,h,rng,kind,1,hue); st=rng.getstate()
    im=Image.new('RGB',(w,h),(245,245,245))
    im.paste(F,(0,0)); im.paste(F,(w//2,0)); 
    for x in (w//3,w//2+w//3):
        s=Image.new('RGB',(w//6+2,h),F.getpixel((3,int(h*.1)))); d=ImageDraw.Draw(s); d.rectangle([0,h*.62,w//6+2,h],fill=F.getpixel((3,int(h*.95)))); c=(250,250,250) if sum(F.getpixel((3,int(h*.1))))<420 else (40,50,70)
        para(d,(12,h*.14,w//6-12,h*.58),font('RobotoCondensed-Regular',max(8,h*.024)),c,rng,1.25,False); barcode(d,16,h*.72,w//6-32,h*.13,rng); im.paste(s,(x,0))
    return im
