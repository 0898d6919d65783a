# Completion of noteschema for fish:
#   noteschema completion fish > ~/.config/fish/completions/noteschema.fish
function __noteschema_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program $words[1]
    set -e words[1]
    set -l lines ($program __complete $words "$current" 2>/dev/null)
    set -l kind $lines[1]
    set -e lines[1]
    test (count $lines) -gt 0; and printf '%s\n' $lines
    set -l prefix ''
    if string match -q -- '-*=*' $current
        set prefix (string replace -r -- '=.*' '=' $current)
        set current (string replace -r -- '^[^=]*=' '' $current)
    end
    switch "$kind"
        case files
            for path in (__fish_complete_path $current)
                echo $prefix$path
            end
        case folders
            for path in (__fish_complete_directories $current '')
                echo $prefix$path
            end
    end
end
complete -c noteschema -f -a '(__noteschema_complete)'
