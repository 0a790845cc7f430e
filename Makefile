# For `sam build` (template.yaml, BuildMethod: makefile), which names the target by the function and gives ARTIFACTS_DIR.
# Everything else is built by Maven: mvn verify.

# Where this file is, even where sam has copied the sources elsewhere and builds there.
root := $(dir $(realpath $(lastword $(MAKEFILE_LIST))))

build-%Function:
	@sh "$(root)ingest-lambda/deploy/aws/build-artifact.sh" "$(ARTIFACTS_DIR)"
