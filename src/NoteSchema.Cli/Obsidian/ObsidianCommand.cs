using System.CommandLine;
using System.Text.Json;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary><c>noteschema obsidian install VAULT</c>: puts the plugin into a vault. Whether it is on is up to the person: Obsidian asks.</summary>
internal static class ObsidianCommand
{
    private const string Plugin = "plugin";

    public static Command Create(Terminal terminal)
    {
        var vault = new Argument<string>("VAULT") { Description = "The vault's folder." };
        var install = new Command("install", "Puts the plugin into a vault, or its newer version over an older one. Its settings stay.") { vault };
        install.SetAction(parsed => Install(parsed.GetRequiredValue(vault), terminal));
        return new Command("obsidian", "The plugin for Obsidian.") { install };
    }

    private static int Install(string given, Terminal terminal)
    {
        string vault = terminal.FullPath(given);
        if (!Directory.Exists(vault)) throw new CommandException($"there is no folder {vault}");
        string settings = Path.Combine(vault, ".obsidian");
        if (!Directory.Exists(settings)) throw new CommandException($"{vault} is no Obsidian vault: it has no folder .obsidian. Open it in Obsidian once, or name the vault's top folder");

        string folder = Path.Combine(settings, "plugins", "noteschema");
        string? before = VersionIn(Path.Combine(folder, "manifest.json"));
        int written;
        try
        {
            Directory.CreateDirectory(folder);
            written = EmbeddedFiles.Below(Plugin).Count(name => Put(Path.Combine(folder, name), EmbeddedFiles.Read($"{Plugin}/{name}")!));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"the plugin cannot be put into {folder}: {exception.Message}");
        }
        string now = VersionIn(Path.Combine(folder, "manifest.json")) ?? ProgramVersion.Text;
        terminal.Output.WriteLine(
            written == 0 ? $"The plugin {now} is there already: {ShownText.OneLine(folder)}"
            : before is null ? $"Installed the plugin {now}: {ShownText.OneLine(folder)}"
            : $"Replaced the plugin {before} by {now}: {ShownText.OneLine(folder)}");
        if (written > 0)
        {
            terminal.Output.WriteLine(before is null
                ? "Turn it on in Obsidian: Settings, Community plugins, NoteSchema. It talks to `noteschema serve` on this computer."
                : "It is in force when Obsidian is started again, or the plugin is turned off and on.");
        }
        return ExitStatus.Clean;
    }

    /// <summary>Writes a file aside and puts it into its place at once; false where it is there already.</summary>
    private static bool Put(string path, byte[] bytes)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes)) return false;
        string aside = $"{path}.new";
        OutputFile.WriteAll(aside, bytes);
        File.Move(aside, path, overwrite: true);
        return true;
    }

    private static string? VersionIn(string manifest)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(manifest));
            return json.RootElement.TryGetProperty("version", out JsonElement version) ? version.GetString() : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
