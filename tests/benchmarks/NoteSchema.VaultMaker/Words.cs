using System.Globalization;

namespace NoteSchema.VaultMaker;

/// <summary>The words of the invented notes: a botanical garden, its people and what they do there.</summary>
internal static class Words
{
    public static readonly string[] Adjectives =
    [
        "amber", "quiet", "northern", "early", "crooked", "silver", "hollow", "patient", "salted", "upper", "lower", "woven", "drowsy", "bright", "narrow", "mossy", "second", "wandering",
        "plain", "frosted", "late", "steep", "hidden", "copper", "gentle", "borrowed", "striped", "inner", "outer", "blue", "tall", "folded", "humid", "sunny", "shaded", "winged", "dry", "old", "new", "common",
    ];

    public static readonly string[] Nouns =
    [
        "fern", "ledger", "terrace", "seedbank", "lantern", "orchard", "pond", "trellis", "label", "greenhouse", "survey", "path", "compost", "bulb", "hedge", "archive", "well", "meadow", "lichen", "barrow",
        "catalogue", "nursery", "sundial", "moss", "drain", "arbor", "cutting", "graft", "harvest", "inventory", "kiln", "ladder", "mulch", "notebook", "orchid", "pergola", "quince", "rootstock", "shed", "tap",
        "umbel", "valve", "willow", "yard", "bench", "cistern", "dovecote", "elm", "frame", "gate", "herbarium", "iris", "juniper", "knoll", "larch", "map", "nettle", "oak", "press", "rake",
    ];

    public static readonly string[] Verbs =
    [
        "waits for", "leans on", "follows", "covers", "feeds", "hides", "outlives", "needs", "marks", "crosses", "shelters", "borrows from", "empties into", "replaces", "guards", "counts", "names", "carries",
        "divides", "joins", "precedes", "holds up", "drains", "faces",
    ];

    public static readonly string[] Links = ["See", "Compare", "More in", "As in", "Taken from", "Goes back to", "Open in", "Continued in", "Agreed in", "Drawn after"];

    public static readonly string[] Firsts =
    [
        "Mirela", "Joost", "Åse", "Tamsin", "Ode", "Radek", "Yusra", "Benat", "Ciara", "Dov", "Eilidh", "Farid", "Gunn", "Hedda", "Imre", "Jola", "Kofi", "Linnea", "Maro", "Nils", "Oona", "Petra", "Quill",
        "Rosa", "Sólveig", "Teo", "Ulla", "Vito", "Wanda", "Ximena", "Yorick", "Zofia", "Anouk", "Bram", "Célia", "Dagny",
    ];

    private static readonly string[] s_onsets = ["B", "Br", "D", "F", "G", "H", "K", "Kr", "L", "M", "N", "P", "R", "S", "St", "T", "Tr", "V", "W", "Z"];
    private static readonly string[] s_vowels = ["a", "e", "i", "o", "u", "ø", "ei", "au"];
    private static readonly string[] s_codas = ["ck", "ll", "nd", "rn", "ss", "lt", "m", "r", "v", "dd"];
    private static readonly string[] s_ends = ["en", "er", "ova", "ak", "in", "und", "mann", "sen", "wick", "ley", "etti", "aard"];

    public static readonly string[] Emoji = ["🌿", "🌱", "🪴", "🍂", "🐝", "☔", "🌤️", "🧺"];

    public static readonly string[] Tags = ["garden/beds", "garden/water", "seeds", "ideas", "wetter/frühling", "todo-later", "beds_2", "people"];

    /// <summary>A family name that nobody has, in so many forms that a hundred thousand notes have enough of them.</summary>
    public static string Family(Dice dice) =>
        dice.Pick(s_onsets) + dice.Pick(s_vowels) + dice.Pick(s_codas) + (dice.Chance(30) ? dice.Pick(s_vowels) + dice.Pick(s_codas) : "") + dice.Pick(s_ends);

    /// <summary>Two or three words, such as “amber sundial”.</summary>
    public static string Thing(Dice dice) => dice.Chance(25) ? $"{dice.Pick(Adjectives)} {dice.Pick(Nouns)} {dice.Pick(Nouns)}" : $"{dice.Pick(Adjectives)} {dice.Pick(Nouns)}";

    /// <summary>The same, each word with a capital.</summary>
    public static string Title(Dice dice) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Thing(dice));

    /// <summary>A sentence of plain words; it begins with a capital letter and ends with a full stop.</summary>
    public static string Sentence(Dice dice) => dice.Roll(6) switch
    {
        0 => $"The {Thing(dice)} {dice.Pick(Verbs)} the {Thing(dice)}.",
        1 => $"Since {dice.Pick(s_months)} the {dice.Pick(Nouns)} {dice.Pick(Verbs)} a {Thing(dice)}, and nobody {dice.Pick(Verbs)} it.",
        2 => $"A {Thing(dice)} is better than {dice.Between(2, 40)} of the {dice.Pick(Adjectives)} kind.",
        3 => $"Nobody asked why the {Thing(dice)} {dice.Pick(Verbs)} the {dice.Pick(Nouns)} — it’s “{dice.Pick(Adjectives)}”, they say.",
        4 => $"We measured {dice.Between(1, 99)}.{dice.Roll(10)} m at the {dice.Pick(Nouns)}; the {dice.Pick(Nouns)} has {dice.Between(2, 30)}.",
        _ => $"Where the {dice.Pick(Nouns)} {dice.Pick(Verbs)} the {Thing(dice)}, a {dice.Pick(Nouns)} grows.",
    };

    private static readonly string[] s_months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
}
