# Answers each line of stdin, a JSON object, with one of stdout: {"path": …} with the template of that file as JSON,
# {"template": …, "parameters": …} with what AWS::Serverless makes of it, as CloudFormation would.
import json
import logging
import os
import sys

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-central-1")
logging.disable(logging.CRITICAL)

from samcli.yamlhelper import yaml_parse
from samtranslator.parser import parser
from samtranslator.public.exceptions import InvalidDocumentException
from samtranslator.translator.translator import Translator


def transform(template, parameters):
    # As packaged: the transform takes code from S3 only.
    template["Globals"]["Function"]["CodeUri"] = "s3://code/pgtracker-ingest.zip"
    translator = Translator(managed_policy_map={}, sam_parser=parser.Parser())
    return translator.translate(sam_template=template, parameter_values=parameters)


for line in sys.stdin:
    request = json.loads(line)
    try:
        if "path" in request:
            with open(request["path"], encoding="utf-8") as file:
                answer = {"template": yaml_parse(file.read())}
        else:
            answer = {"template": transform(request["template"], request["parameters"])}
    except InvalidDocumentException as e:
        answer = {"error": "; ".join([e.message] + [cause.message for cause in e.causes])}
    print(json.dumps(answer, default=str), flush=True)
