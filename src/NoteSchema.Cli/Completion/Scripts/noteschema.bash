# Completion of noteschema for bash. In ~/.bashrc:
#   source <(noteschema completion bash)
_noteschema() {
    local index word candidate value kind="" last words=()
    # Bash makes a word of its own of each "=".
    for ((index = 1; index <= COMP_CWORD; index++)); do
        word="${COMP_WORDS[index]}"
        if [[ ${#words[@]} -gt 0 && ($word == "=" || ${COMP_WORDS[index - 1]} == "=") ]]; then
            words[${#words[@]} - 1]+="$word"
        else
            words+=("$word")
        fi
    done
    # The words are as they were typed: a quote that is open, a home folder.
    for index in "${!words[@]}"; do
        word="${words[index]}"
        case "$word" in
            \"* | \'*) word="${word:1}" && word="${word%[\"\']}" ;;
            *) word="${word//\\/}" && word="${word/#\~\//$HOME/}" ;;
        esac
        words[index]="$word"
    done
    last="${words[${#words[@]} - 1]}"
    while IFS= read -r candidate; do
        if [[ -z $kind ]]; then
            kind="$candidate"
        else
            candidate="${candidate%%$'\t'*}"
            [[ $last == -*=* ]] && candidate="${candidate#*=}"
            COMPREPLY+=("$candidate")
        fi
    done < <("${1/#\~\//$HOME/}" __complete "${words[@]}" 2>/dev/null)
    value="$last"
    [[ $last == -*=* ]] && value="${last#*=}"
    # Without a candidate bash completes files by itself.
    if [[ $kind == folders || ($kind == files && ${#COMPREPLY[@]} -gt 0) ]]; then
        compopt -o filenames 2>/dev/null
        while IFS= read -r candidate; do
            COMPREPLY+=("$candidate")
        done < <(compgen "$([[ $kind == files ]] && echo -f || echo -d)" -- "$value")
    fi
}
complete -o default -F _noteschema noteschema
