using NoteSchema.Language;
using NoteSchema.Language.Yaml;

namespace NoteSchema.Vaults;

/// <summary>What came of reading a settings file.</summary>
/// <param name="Settings">The settings; what is wrong counts as not given.</param>
/// <param name="Problems">Every mistake, by place.</param>
public sealed record SettingsResult(VaultSettings Settings, IReadOnlyList<FileProblem> Problems);

/// <summary>Reads <c>noteschema.yaml</c>.</summary>
public static class SettingsReader
{
    private static readonly string[] Keys = ["schemas", "exclude", "owner", "type_field", "version_field", "rules", "overrides"];
    private static readonly string[] OverrideKeys = ["path", "rules"];
    private static readonly Dictionary<string, Severity> Severities = new(StringComparer.Ordinal)
    {
        ["off"] = Severity.Off,
        ["hint"] = Severity.Hint,
        ["info"] = Severity.Info,
        ["warning"] = Severity.Warning,
        ["error"] = Severity.Error,
    };

    /// <summary>Reads <paramref name="text"/>; <paramref name="path"/> names the file in problems. Never throws.</summary>
    public static SettingsResult Read(string text, string path = VaultFolder.SettingsFileName)
    {
        YamlDocument document = YamlDocument.Read(path, text);
        var reading = new Reading(path);
        foreach (Language.Yaml.YamlProblem problem in document.Problems) reading.Report(document.GetRange(problem.Start, problem.End), problem.Message);
        VaultSettings settings = document.Root is { IsNull: false } root ? reading.Settings(root) : VaultSettings.Default;
        return new SettingsResult(settings, [.. reading.Problems.OrderBy(problem => problem.Range.Start)]);
    }

    private sealed class Reading(string path)
    {
        public List<FileProblem> Problems { get; } = [];

        public void Report(YamlRange range, string message) => Problems.Add(new FileProblem(path, Place(range), message));

        public VaultSettings Settings(YamlNode root)
        {
            VaultSettings settings = VaultSettings.Default;
            if (!IsMap(root, "The settings are", Keys, out YamlMap map)) return settings;
            foreach (YamlEntry entry in map.Entries)
            {
                YamlNode value = entry.Value;
                if (value.IsNull) continue;
                settings = entry.Key.Value switch
                {
                    "schemas" => settings with { Schemas = [.. Texts(entry).Select(item => new SchemaSource(item.Value, Place(item.Range)))] },
                    "exclude" => settings with { Exclude = [.. Texts(entry).Select(item => new Glob(item.Value))] },
                    "owner" => settings with { Owner = Text(entry) is { } owner ? OwnerLink(owner) : null },
                    "type_field" => settings with { TypeField = Text(entry)?.Value ?? settings.TypeField },
                    "version_field" => settings with { VersionField = Text(entry)?.Value ?? settings.VersionField },
                    "rules" => settings with { Rules = RuleSettings(value) },
                    "overrides" => settings with { Overrides = Overrides(value) },
                    _ => settings,
                };
            }
            if (settings.TypeField != settings.VersionField) return settings;
            Report(map.Entries.Last(entry => entry.Key.Value is "type_field" or "version_field" && !entry.Value.IsNull).Value.Range, $"`type_field` and `version_field` are both `{settings.TypeField}`; give one of them another key.");
            return settings with { TypeField = VaultSettings.Default.TypeField, VersionField = VaultSettings.Default.VersionField };
        }

        private List<RuleOverride> Overrides(YamlNode value)
        {
            var overrides = new List<RuleOverride>();
            if (value is not YamlList list)
            {
                Report(value.Range, "`overrides` is a list of maps with `path` and `rules`.");
                return overrides;
            }
            foreach (YamlNode item in list.Items)
            {
                if (!IsMap(item, "An override is", OverrideKeys, out YamlMap map)) continue;
                YamlEntry? paths = map.Find("path"), rules = map.Find("rules");
                if (paths is null || paths.Value.IsNull) Report(item.Range, "An override needs `path`: for which notes it is.");
                if (rules is null || rules.Value.IsNull) Report(item.Range, "An override needs `rules`: a severity for each.");
                if (paths is null || rules is null || paths.Value.IsNull || rules.Value.IsNull) continue;
                List<RuleSetting> settings = RuleSettings(rules.Value);
                overrides.AddRange(Texts(paths).Select(glob => new RuleOverride(new Glob(glob.Value), settings)));
            }
            return overrides;
        }

        private List<RuleSetting> RuleSettings(YamlNode value)
        {
            var settings = new List<RuleSetting>();
            if (value is not YamlMap map)
            {
                Report(value.Range, "`rules` is a map from a rule's name to `off`, `hint`, `info`, `warning` or `error`.");
                return settings;
            }
            foreach (YamlEntry entry in map.Entries)
            {
                if (entry.Value is YamlScalar word && Severities.TryGetValue(word.Value, out Severity severity))
                {
                    settings.Add(new RuleSetting(entry.Key.Value, severity, Place(entry.Key.Range)));
                    continue;
                }
                string meant = entry.Value switch
                {
                    YamlScalar { Kind: YamlScalarKind.Boolean } flag when flag.Value.StartsWith("f", StringComparison.OrdinalIgnoreCase) => "; did you mean `off`?",
                    YamlScalar { IsNull: false } scalar => Suggestions.DidYouMean(scalar.Value, Severities.Keys),
                    _ => "",
                };
                Report(entry.Value.IsNull ? entry.Key.Range : entry.Value.Range, $"The severity of `{entry.Key.Value}` is `off`, `hint`, `info`, `warning` or `error`{(meant.Length > 0 ? meant : ".")}");
            }
            return settings;
        }

        private bool IsMap(YamlNode node, string subject, string[] keys, out YamlMap map)
        {
            map = (node as YamlMap)!;
            if (map is null)
            {
                Report(node.Range, $"{subject} a map with the keys {List(keys)}.");
                return false;
            }
            foreach (YamlEntry entry in map.Entries.Where(entry => !keys.Contains(entry.Key.Value)))
            {
                string meant = Suggestions.DidYouMean(entry.Key.Value, keys);
                Report(entry.Key.Range, $"`{entry.Key.Value}` is not known here{(meant.Length > 0 ? meant : $"; there are {List(keys)}.")}");
            }
            return true;
        }

        // A list of one may be written without the dash or brackets.
        private IEnumerable<YamlScalar> Texts(YamlEntry entry)
        {
            if (entry.Value is YamlScalar single) return [single];
            if (entry.Value is not YamlList list)
            {
                Report(entry.Value.Range, $"`{entry.Key.Value}` is a list of texts.");
                return [];
            }
            foreach (YamlNode item in list.Items.Where(item => item is not YamlScalar { IsNull: false })) Report(item.Range, $"`{entry.Key.Value}` is a list of texts.");
            return list.Items.OfType<YamlScalar>().Where(item => !item.IsNull);
        }

        private YamlScalar? Text(YamlEntry entry)
        {
            if (entry.Value is YamlScalar { IsNull: false, Value.Length: > 0 } text) return text;
            bool isLink = entry.Value is YamlList { Items: [YamlList] };
            Report(entry.Value.Range, isLink ? $"Put quotes around the link of `{entry.Key.Value}`: \"[[…]]\"." : $"`{entry.Key.Value}` is a text.");
            return null;
        }

        private static NoteLink OwnerLink(YamlScalar owner)
        {
            string text = owner.Value.Trim();
            if (!text.StartsWith("[[", StringComparison.Ordinal) || !text.EndsWith("]]", StringComparison.Ordinal)) return new NoteLink(text);
            string[] parts = text[2..^2].Split('|', 2);
            string target = parts[0].Trim();
            if (target.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) target = target[..^3];
            return new NoteLink(target) { Alias = parts.Length > 1 ? parts[1].Trim() : null };
        }

        private static LineRange Place(YamlRange range) => new(new LinePosition(range.Line, range.Character), new LinePosition(range.EndLine, range.EndCharacter));

        private static string List(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"`{word}`"));
    }
}
