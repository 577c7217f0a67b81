#!/usr/bin/env bash
# Whether PDFs are PDF/UA-1, by veraPDF: tools/verapdf.sh letter.pdf … Needs Java and, once, Maven to fetch it.
# Ends with 0 when all pass, 1 when one fails; says which clause.
set -euo pipefail

version=1.28.2
sha256=687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6
root=$(cd "$(dirname "$0")/.." && pwd)
jar=$root/.cache/verapdf/greenfield-apps-$version.jar

mkdir -p "$(dirname "$jar")"
vers=$(mktemp -d "$(dirname "$jar")/vers-XXXXXX")
trap 'rm -rf "$vers"' EXIT

# somebody else may be fetching it at this very moment: it comes in whole, or not at all
if [ ! -f "$jar" ]; then
  mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy \
    -Dartifact=org.verapdf.apps:greenfield-apps:$version -DoutputDirectory="$vers" >&2
  mv "$vers/$(basename "$jar")" "$jar"
fi
echo "$sha256  $jar" | sha256sum --check --quiet

# Not `java -jar`: that opens a window. A home of its own: two that begin at once would write each other's settings.
java -Duser.home="$vers" -cp "$jar" org.verapdf.apps.GreenfieldCliWrapper --flavour ua1 --format text -v "$@"
