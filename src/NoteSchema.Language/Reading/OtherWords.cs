namespace NoteSchema.Language;

/// <summary>What other schema languages, programs and Obsidian call the words of a schema.</summary>
internal static class OtherWords
{
    // Of several words the first counts that can stand there.
    private static readonly Dictionary<string, string[]> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        // Types.
        ["str"] = ["string"],
        ["varchar"] = ["string"],
        ["markdown"] = ["text"],
        ["multiline"] = ["text"],
        ["textarea"] = ["text"],
        ["int"] = ["integer"],
        ["long"] = ["integer"],
        ["float"] = ["number"],
        ["double"] = ["number"],
        ["decimal"] = ["number"],
        ["bool"] = ["boolean"],
        ["checkbox"] = ["boolean"],
        ["timestamp"] = ["datetime"],
        ["interval"] = ["duration"],
        ["choice"] = ["enum"],
        ["select"] = ["enum"],
        ["array"] = ["list"],
        ["multitext"] = ["list"],
        ["set"] = ["list", "set_field"],
        ["map"] = ["object", "map_values"],
        ["dict"] = ["object"],
        ["wikilink"] = ["link"],
        ["relation"] = ["link"],
        ["ref"] = ["link"],
        ["uri"] = ["url"],
        // Keys.
        ["options"] = ["values"],
        ["choices"] = ["values"],
        ["enum"] = ["values"],
        ["allowed_values"] = ["values"],
        ["regex"] = ["pattern"],
        ["minimum"] = ["min"],
        ["maximum"] = ["max"],
        ["mandatory"] = ["required"],
        ["default_value"] = ["default"],
        ["formula"] = ["derive"],
        ["computed"] = ["derive"],
        ["value"] = ["const", "derive"],
        ["folder"] = ["path"],
        ["glob"] = ["path"],
        ["properties"] = ["fields"],
        ["frontmatter"] = ["fields"],
        ["sections"] = ["body"],
        ["parent"] = ["extends"],
        ["inherits"] = ["extends"],
        ["id"] = ["schema"],
        ["name"] = ["schema", "heading"],
        ["if"] = ["when"],
        ["condition"] = ["assert"],
        ["check"] = ["assert"],
        ["level"] = ["severity"],
        // Values.
        ["bullets"] = ["list"],
        ["todo"] = ["tasks"],
        ["todos"] = ["tasks"],
        ["checklist"] = ["tasks"],
        ["true"] = ["allow"],
        ["yes"] = ["allow"],
        ["false"] = ["forbid"],
        ["no"] = ["forbid"],
        // Steps of migrations.
        ["rename"] = ["rename_field"],
        ["move"] = ["move_field"],
        ["delete"] = ["remove_field"],
        ["delete_field"] = ["remove_field"],
        ["drop"] = ["remove_field"],
        ["add_field"] = ["set_field"],
        ["convert"] = ["convert_field"],
        ["split"] = ["split_field"],
    };

    /// <summary><c>; did you mean `x`?</c> for a word that stands for one of the known ones elsewhere; null for any other.</summary>
    public static string? DidYouMean(string word, IEnumerable<string> known) =>
        s_words.TryGetValue(word, out string[]? ours) && ours.FirstOrDefault(known.Contains) is { } meant ? $"; did you mean `{meant}`?" : null;
}
