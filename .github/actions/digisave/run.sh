#!/usr/bin/env bash
# Runs check, and compare where two scenarios are named; what moved goes to the summary of the job and into a text for a comment.
# Exit codes are those of digisave: 0 nothing moved, 1 something moved too far, 2 wrong input, 3 an error in digisave.
set -uo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)"
if [ ! -f "$root/dist/digisave.js" ]; then
  (cd "$root" && npm ci --no-audit --no-fund && npm run --silent build) || exit 3
fi
digisave() { node "$root/bin/digisave.js" "$@"; }

comment="${INPUT_COMMENT_FILE:-digisave-comment.md}"
summary="${GITHUB_STEP_SUMMARY:-/dev/null}"
: > "$comment" || exit 2
worst=0
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# Keeps what a command printed in Markdown; of one whose gate is not met also for the comment.
keep() {
  local status=$1 title=$2
  { printf '## %s\n\n' "$title"; cat "$work/markdown"; printf '\n'; } >> "$summary"
  if [ "$status" -eq 1 ]; then
    { printf '## %s\n\n' "$title"; cat "$work/markdown"; printf '\n'; } >> "$comment"
  fi
  [ "$status" -gt "$worst" ] && worst=$status
  return 0
}

cases=()
while IFS= read -r line; do
  [ -n "$line" ] && cases+=("$line")
done <<< "${INPUT_CASES:-}"
if [ "${#cases[@]}" -gt 0 ]; then
  digisave check --format markdown -- "${cases[@]}" > "$work/markdown"
  keep $? 'digisave check'
fi

if [ -n "${INPUT_BEFORE:-}" ] && [ -n "${INPUT_AFTER:-}" ]; then
  digisave compare --format markdown --of "${INPUT_OF:-total.saving_eur_per_year}" --max-change "${INPUT_MAX_CHANGE:-1%}" \
    -- "$INPUT_BEFORE" "$INPUT_AFTER" > "$work/markdown"
  keep $? 'digisave compare'
elif [ -n "${INPUT_BEFORE:-}${INPUT_AFTER:-}" ]; then
  echo 'digisave: compare needs both before and after.' >&2
  worst=2
fi

if [ -n "${GITHUB_OUTPUT:-}" ]; then
  if [ -s "$comment" ]; then echo 'moved=true'; else echo 'moved=false'; fi >> "$GITHUB_OUTPUT"
fi
exit "$worst"
