/** The backbone that a build runs on: the real MobileNet when installed, else ours, unless `wanted` says otherwise. */
export function chooseBackbone(wanted?: string, isThere?: (id: string) => boolean): 'klein' | 'mobilenet';
