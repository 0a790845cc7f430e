"""Holds manifests against the models of the official Kubernetes client: a field that a model lacks, or a value that
it refuses, is an error. Arguments: files."""
import re
import sys

import yaml
from kubernetes import client

KINDS = {"ServiceAccount": "V1ServiceAccount", "Deployment": "V1Deployment", "CronJob": "V1CronJob"}
VERSIONS = {"ServiceAccount": "v1", "Deployment": "apps/v1", "CronJob": "batch/v1"}
PLAIN = {"str": str, "int": int, "bool": bool, "float": (int, float), "object": object, "date": str, "datetime": str}


def check(value, model, place):
    listed = re.fullmatch(r"[Ll]ist\[(.*)\]", model)
    mapped = re.fullmatch(r"[Dd]ict[\[(](\w+), (.*)[\])]", model)
    if listed:
        if not isinstance(value, list):
            raise ValueError(f"{place} is no list")
        for number, one in enumerate(value):
            check(one, listed[1], f"{place}[{number}]")
    elif mapped:
        for key, one in value.items():
            check(one, mapped[2], f"{place}.{key}")
    elif model in PLAIN:
        if not isinstance(value, PLAIN[model]) or (isinstance(value, bool) and model == "int"):
            raise ValueError(f"{place} is no {model}")
    else:
        kind = getattr(client, model)
        fields = {json: name for name, json in kind.attribute_map.items()}
        if not isinstance(value, dict):
            raise ValueError(f"{place} is no {model}")
        for key, one in value.items():
            if key not in fields:
                raise ValueError(f"{place}.{key}: {model} has no such field")
            check(one, kind.openapi_types[fields[key]], f"{place}.{key}")
        kind(**{fields[key]: one for key, one in value.items()})


for file in sys.argv[1:]:
    with open(file, encoding="utf-8") as text:
        for manifest in yaml.safe_load_all(text):
            if manifest["apiVersion"] != VERSIONS[manifest["kind"]]:
                raise ValueError(f"{file}: {manifest['kind']} of {manifest['apiVersion']}")
            check(manifest, KINDS[manifest["kind"]], file)
