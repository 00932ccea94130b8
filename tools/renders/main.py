"""Renders the queue: blender -b -P main.py -- --out DIR [--only KINDS] [--first N --last N] [--res 320 --spp 16]

Per picture: NAME.png (the photo), NAME.mask.png (what the object covers) and NAME.json (all that was drawn).
Pictures that exist are skipped, so that a broken run can go on.
"""
import argparse
import json
import math
import os
import random
import sys
import time
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import bpy
import numpy as np
from PIL import Image
import camera
import core
import makers
import photo
import plan
import stage
from denoise import nlm
from oidn import Denoiser


def options():
    p = argparse.ArgumentParser()
    p.add_argument('--out', required=True)
    p.add_argument('--only', default='', help='kinds, with commas')
    p.add_argument('--first', type=int, default=0)
    p.add_argument('--last', type=int, default=10**6)
    p.add_argument('--res', type=int, default=320)
    p.add_argument('--spp', type=int, default=16)
    p.add_argument('--threads', type=int, default=2)
    p.add_argument('--views', type=int, default=0)
    p.add_argument('--series', default='', help='other objects and other scenes than those of the sample pictures, by any name')
    p.add_argument('--biased', action='store_true', help='backgrounds that go with the category, for the bias bench')
    p.add_argument('--weights', default=os.environ.get('OIDN_WEIGHTS', ''))
    p.add_argument('--minutes', type=float, default=1e9, help='start no new object after this long')
    return p.parse_args(sys.argv[sys.argv.index('--') + 1 :])


A = options()
os.makedirs(A.out, exist_ok=True)
denoise = Denoiser(A.weights) if A.weights else nlm


def setup():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    sc = bpy.context.scene
    sc.render.engine = 'CYCLES'
    c = sc.cycles
    c.device, c.samples, c.use_adaptive_sampling, c.adaptive_threshold = 'CPU', A.spp, True, 0.02
    c.adaptive_min_samples = max(8, A.spp // 2)
    c.max_bounces, c.diffuse_bounces, c.glossy_bounces, c.transmission_bounces, c.transparent_max_bounces = 8, 1, 4, 6, 16  # fewer glossy ones leave the rims of bottles black
    c.sample_clamp_indirect, c.sample_clamp_direct, c.blur_glossy = 4, 30, 0.5
    c.caustics_reflective = c.caustics_refractive = c.use_denoising = False
    c.pixel_filter_type, c.filter_width = 'BLACKMAN_HARRIS', 1.5
    sc.render.threads_mode, sc.render.threads = 'FIXED', A.threads
    sc.render.resolution_x = sc.render.resolution_y = A.res
    vl = sc.view_layers[0]
    vl.use_pass_normal = vl.use_pass_diffuse_color = vl.use_pass_glossy_color = True
    sc.use_nodes = True
    t = sc.node_tree
    t.nodes.clear()
    layers, out = t.nodes.new('CompositorNodeRLayers'), t.nodes.new('CompositorNodeOutputFile')
    t.links.new(layers.outputs['Image'], t.nodes.new('CompositorNodeComposite').inputs[0])
    out.base_path = A.out
    out.format.file_format, out.format.color_depth = 'OPEN_EXR', '32'
    out.file_slots.clear()
    for name, socket in (('alb', 'DiffCol'), ('glo', 'GlossCol'), ('nor', 'Normal')):
        out.file_slots.new('_%d_%s_' % (os.getpid(), name))
        t.links.new(layers.outputs[socket], out.inputs[-1])
    sc.frame_set(1)
    return sc


def load(path):
    """Pixels of an EXR, rows from the bottom, and removes the file."""
    im = bpy.data.images.load(path)
    im.colorspace_settings.name = 'Non-Color'
    n = im.size[0]
    px = np.empty(n * n * 4, np.float32)
    im.pixels.foreach_get(px)
    bpy.data.images.remove(im)
    os.remove(path)
    return px.reshape(n, n, 4)[..., :3].astype(np.float64)


def develop(sc, colour, mask, s, ground, path):
    """Exposure from the surroundings only: the thing's own brightness must not change its background."""
    light = colour @ np.array([0.21, 0.72, 0.07])
    around = light[~mask[::-1]]
    around = around if around.size > 500 else light.ravel()
    ev = math.log2(s['target'] * stage.ALBEDO.get(ground, 1) / max(np.exp(np.log(around + 1e-3).mean()), 1e-4))
    sc.view_settings.view_transform, sc.view_settings.look = 'Filmic', s['look']
    sc.view_settings.exposure = min(ev, math.log2(3.6 / max(np.percentile(around, 97), 1e-4))) + s['exposure']
    n = A.res
    px = np.ones((n, n, 4), np.float32)
    px[..., :3] = colour
    im = bpy.data.images.new('developed', n, n, float_buffer=True)
    im.pixels.foreach_set(px.ravel())
    im.update()
    sc.render.image_settings.file_format, sc.render.image_settings.color_depth = 'PNG', '8'
    im.save_render(path, scene=sc)
    bpy.data.images.remove(im)
    photo.spoil(Image.open(path).convert('RGB'), s).save(path)


def shoot(sc, cam, meshes, P, view, spoil, ground, path):
    v = camera.View(P, view)
    v.place(cam)
    sc.render.image_settings.file_format = 'OPEN_EXR'
    sc.render.image_settings.color_depth, sc.render.image_settings.color_mode = '32', 'RGB'
    sc.render.filepath = exr = '%s/_%d.exr' % (A.out, os.getpid())
    bpy.ops.render.render(write_still=True)
    part = lambda name: load('%s/_%d_%s_0001.exr' % (A.out, os.getpid(), name))
    colour, albedo, normal = load(exr), part('alb') + 0.5 * part('glo'), part('nor')
    colour, albedo, normal = (np.nan_to_num(a, posinf=0, neginf=0) for a in (colour, albedo, normal))
    clean = denoise(colour, albedo, normal)
    mask = v.mask(meshes, A.res)
    Image.fromarray((mask * 255).astype(np.uint8)).save(path + '.mask.png')
    develop(sc, clean, mask, spoil, ground, path + '.tmp.png')
    os.rename(path + '.tmp.png', path + '.png')


def between(V, F):
    """Points spread over faces (n, 4), so that large faces leave no holes."""
    w = [(a, b) for a in (0.0, 0.5, 1.0) for b in (0.0, 0.5, 1.0)]
    q = V[F]
    return np.concatenate([q[:, 0] * (1 - a) * (1 - b) + q[:, 1] * a * (1 - b) + q[:, 2] * a * b + q[:, 3] * (1 - a) * b for a, b in w])


def make(sc, job):
    """One object with its views."""
    names = ['%s_%d' % (job['object'], k + 1) for k in range(A.views or job['views'])]
    if all(os.path.exists('%s/%s.png' % (A.out, n)) for n in names):
        return
    t0 = time.time()
    core.clear()
    core.MADE.clear()
    own, place_rng = random.Random('object-' + job['object'] + A.series), random.Random('scene-%s' % job['scene'] + A.series)
    core.GRAIN.seed('grain-' + job['object'] + A.series)
    place = plan.place(job, stage.draw(place_rng, job['scene']), A.biased)
    core.WEAR['dirt'] = place_rng.choice([0, 0, 0.15, 0.3, 0.5])
    core.NOTES.clear()
    parts = makers.MAKERS[job['maker']](own)
    turn = core.rot('Z', own.uniform(0, 6.283))
    for p in parts:
        p.V = p.V @ turn.T
    P = np.concatenate([p.V for p in parts])
    if not np.isfinite(P).all():
        raise ValueError('the maker gave points that are no numbers: look for a power of a negative number')
    size = place_rng.uniform(2.0, 3.0) / np.ptp(P, axis=0).max()
    mid = (P.min(0) + P.max(0)) / 2
    for p in parts:
        p.V = p.V - np.array([mid[0], mid[1], 0])
    reach = np.linalg.norm(np.ptp(P, axis=0)[:2]) / 2 * size
    under = np.concatenate([between(p.V[:, :2], p.F) for p in parts]) * size
    lift = stage.dress(place_rng, place, reach, under)
    for p in parts:
        p.V = p.V + np.array([0, 0, lift / size])
        core.build(p, scale=size)
    meshes = [(p.V * size, p.F) for p in parts]
    P = np.concatenate([V for V, _ in meshes])
    cam, view = camera.new_camera(), None
    heights = camera.STEEP if place['ground'] == 'board' else camera.ELEVATION
    for name in names:
        # Kept between the views of one object; over objects Cycles would confuse their images.
        sc.render.use_persistent_data = name != names[-1]
        view, spoil = camera.draw(place_rng, view, heights), photo.draw(place_rng)
        shoot(sc, cam, meshes, P, view, spoil, place['ground'], '%s/%s' % (A.out, name))
        note = dict(job, id=name, background=place['ground'], light=place['light'], camera=view, photo=spoil, notes=dict(core.NOTES), wear=core.WEAR['dirt'], size=size)
        json.dump(note, open('%s/%s.json' % (A.out, name), 'w'))
    print('DONE', job['object'], place, '%.1f s' % (time.time() - t0), flush=True)


sc, start = setup(), time.time()
for job in plan.jobs()[A.first : A.last]:
    if A.only and job['maker'] not in A.only.split(','):
        continue
    if time.time() - start > A.minutes * 60:
        break
    try:
        make(sc, job)
    except Exception:
        print('FAIL', job, flush=True)
        traceback.print_exc()
