#compdef noteschema
# Completion of noteschema for zsh. Into a folder of $fpath:
#   noteschema completion zsh > "${fpath[1]}/_noteschema"
# or in ~/.zshrc, behind compinit:
#   source <(noteschema completion zsh)
_noteschema() {
    local -a before lines described
    local line kind program
    program=${~words[1]}
    (( CURRENT > 2 )) && before=("${(@Q)words[2,CURRENT-1]}")
    lines=("${(@f)$("$program" __complete "${before[@]}" "${(Q)PREFIX}" 2>/dev/null)}")
    kind=$lines[1]
    shift lines
    for line in "${lines[@]}"; do
        described+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
    done
    (( $#described )) && _describe -t words 'noteschema' described
    [[ $kind == words ]] && return
    [[ $PREFIX == -*=* ]] && compset -P '*='
    if [[ $kind == files ]]; then
        _files
    else
        _files -/
    fi
}
if [[ $funcstack[1] == _noteschema ]]; then
    _noteschema "$@"
else
    compdef _noteschema noteschema
fi
