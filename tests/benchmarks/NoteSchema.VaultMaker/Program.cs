using NoteSchema.VaultMaker;

// make --notes N --seed S --out DIR [--manifest FILE]: makes a vault, and the list of what is wrong with it.
// compare --manifest FILE < report.json: compares it with what `noteschema lint --format json` found.
var options = new Dictionary<string, string>();
for (int i = 1; i + 1 < args.Length; i += 2) options[args[i]] = args[i + 1];
string Option(string name, string? otherwise = null) => options.GetValueOrDefault(name) ?? otherwise ?? throw new ArgumentException($"{name} is missing.");

switch (args.FirstOrDefault())
{
    case "make":
        return Make(int.Parse(Option("--notes"), null), long.Parse(Option("--seed", "1"), null), Option("--out"), Option("--manifest", Option("--out") + ".manifest.jsonl"));
    case "compare":
        using (Stream report = Console.OpenStandardInput())
            return Comparison.Run(File.ReadLines(Option("--manifest")), report);
    default:
        Console.Error.WriteLine("make --notes N [--seed S] --out DIR [--manifest FILE], or compare --manifest FILE < report.json");
        return 2;
}

static int Make(int notes, long seed, string folder, string manifest)
{
    if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
    {
        Console.Error.WriteLine($"{folder} is not empty.");
        return 2;
    }
    var vault = new MadeVault(notes, seed);
    long bytes = 0;
    var folders = new HashSet<string>();
    foreach ((string path, byte[] content) in vault.Files())
    {
        string full = Path.Combine(folder, path);
        if (folders.Add(Path.GetDirectoryName(full)!)) Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        if (path.EndsWith(".md", StringComparison.Ordinal)) bytes += content.Length;
    }
    File.WriteAllLines(manifest, vault.Planted.Select(Manifest.Write));
    Console.WriteLine($"{notes} notes, {bytes / 1e6:F1} MB, {folders.Count} folders, {vault.Planted.Count} mistakes of {vault.Planted.DistinctBy(one => one.Rule).Count()} rules");
    return 0;
}
