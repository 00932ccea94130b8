"""Renders 3D models of everyday objects (OBJ with MTL) as cutouts, from several sides and in several lights.

usage: furniture.py MODELS CUTOUTS   (needs a display, see debian.sh; about 5 minutes for 800 models)
"""

import math
import os
import random
import sys
from pathlib import Path

import numpy as np
import vtk
from PIL import Image
from vtk.util.numpy_support import vtk_to_numpy

VIEWS, SIZE, LARGEST_FILE = 4, 256, 6_000_000


def scene(path):
    """-> (window, renderer) with the model in it, twice as large as the picture will be."""
    window, renderer = vtk.vtkRenderWindow(), vtk.vtkRenderer()
    window.SetOffScreenRendering(1)
    window.SetAlphaBitPlanes(1)
    window.SetMultiSamples(0)
    window.SetSize(2 * SIZE, 2 * SIZE)
    renderer.SetBackground(0, 0, 0)
    renderer.SetBackgroundAlpha(0)
    window.AddRenderer(renderer)
    importer = vtk.vtkOBJImporter()
    importer.SetFileName(str(path))
    if (materials := path.with_suffix(".mtl")).exists():
        importer.SetFileNameMTL(str(materials))
    importer.SetTexturePath(str(path.parent))
    importer.SetRenderWindow(window)
    importer.Update()
    renderer.AutomaticLightCreationOff()
    return window, renderer


def light_up(renderer, draw):
    """Three lights from above and in front, one of them strong, and some light from everywhere."""
    renderer.RemoveAllLights()
    for low, high in ((0.6, 1), (0.1, 0.5), (0, 0.35)):
        light = vtk.vtkLight()
        light.SetLightTypeToCameraLight()
        light.SetPosition(draw.uniform(-2, 2), draw.uniform(0, 2.5), draw.uniform(0.3, 2))
        light.SetIntensity(draw.uniform(low, high))
        renderer.AddLight(light)
    actors = renderer.GetActors()
    actors.InitTraversal()
    for _ in range(actors.GetNumberOfItems()):
        surface = actors.GetNextActor().GetProperty()
        surface.SetAmbient(draw.uniform(0.15, 0.4))
        surface.SetAmbientColor(surface.GetDiffuseColor())


def look(window, renderer, draw):
    """One view -> RGBA picture, cut to the object; None when nothing is seen."""
    around = math.radians(draw.uniform(-75, 75) if draw.random() < 0.75 else draw.uniform(0, 360))
    above = math.radians(draw.uniform(0, 50))
    camera = renderer.GetActiveCamera()
    camera.SetFocalPoint(0, 0, 0)
    camera.SetPosition(
        math.sin(around) * math.cos(above), math.sin(above), math.cos(around) * math.cos(above)
    )
    camera.SetViewUp(0, 1, 0)
    camera.SetViewAngle(draw.uniform(15, 40))
    renderer.ResetCamera()
    camera.Zoom(1.25)
    window.Render()
    grab = vtk.vtkWindowToImageFilter()
    grab.SetInput(window)
    grab.SetInputBufferTypeToRGBA()
    grab.ReadFrontBufferOff()
    grab.Update()
    seen = grab.GetOutput()
    width, height, _ = seen.GetDimensions()
    pixels = vtk_to_numpy(seen.GetPointData().GetScalars()).reshape(height, width, 4)[::-1]
    image = Image.fromarray(np.ascontiguousarray(pixels), "RGBA").resize((SIZE, SIZE), Image.BOX)
    box = image.getchannel("A").getbbox()
    return image.crop(box) if box else None


def render(path, cutouts):
    """All views of one model, in a process of its own: a model that VTK cannot read ends only that one."""
    if os.fork():
        os.wait()
        return
    draw = random.Random(path.name)
    # Stray tabs at the ends of lines become part of the textures' names otherwise.
    if (materials := path.with_suffix(".mtl")).exists():
        lines = materials.read_text("latin1").splitlines()
        materials.write_text("\n".join(line.strip() for line in lines) + "\n", "latin1")
    window, renderer = scene(path)
    for view in range(VIEWS):
        light_up(renderer, draw)
        if image := look(window, renderer, draw):
            image.save(cutouts / f"model-{path.stem}-{view}.png")
    os._exit(0)


def main():
    vtk.vtkObject.GlobalWarningDisplayOff()
    models, cutouts = Path(sys.argv[1]), Path(sys.argv[2])
    for path in sorted(models.rglob("*.obj")):
        if path.stat().st_size < LARGEST_FILE:
            render(path, cutouts)


if __name__ == "__main__":
    main()
