using System.Xml.Linq;

namespace NoteSchema.Architecture.Tests;

/// <summary>The rooms of the repository and what each may use (docs/architecture.md).</summary>
public class RoomTests
{
    private static readonly string[] s_grpc = ["Google.Protobuf", "Grpc.AspNetCore.Server", "Grpc.AspNetCore.Web", "Grpc.HealthCheck", "Grpc.Net.Client", "Grpc.Reflection", "Grpc.StatusProto"];

    private static readonly Dictionary<string, string[]> s_mayUse = new()
    {
        ["src/NoteSchema"] = [],
        ["src/NoteSchema.Language"] = ["YamlDotNet"],
        ["generators/NoteSchema.Emitter"] = ["src/NoteSchema.Language"],
        ["generators/NoteSchema.Generators"] = ["generators/NoteSchema.Emitter", "src/NoteSchema.Language", "Microsoft.CodeAnalysis.CSharp"],
        ["src/NoteSchema.Vaults"] = ["src/NoteSchema", "src/NoteSchema.Language", "YamlDotNet"],
        ["src/NoteSchema.Service"] = ["src/NoteSchema", "src/NoteSchema.Language", "src/NoteSchema.Vaults", "generators/NoteSchema.Emitter", .. s_grpc],
        ["src/NoteSchema.Cli"] = ["src/NoteSchema", "src/NoteSchema.Language", "src/NoteSchema.Vaults", "src/NoteSchema.Service", "generators/NoteSchema.Emitter", "Spectre.Console", "System.CommandLine"],
    };

    // Compile-time helpers that no program carries.
    private static readonly string[] s_buildOnly = ["PolySharp", "Grpc.Tools", "Microsoft.CodeAnalysis.Analyzers"];

    public static TheoryData<string> Rooms => [.. s_mayUse.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_what_it_may(string room)
    {
        IEnumerable<string> beyond = Uses(room).Except(s_mayUse[room]).Except(s_buildOnly);
        Assert.True(!beyond.Any(), $"{room} may not use {string.Join(", ", beyond)}. docs/architecture.md says which way the arrows point.");
    }

    [Fact]
    public void Every_room_is_known_here()
    {
        IEnumerable<string> projects = Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "generators"), "*.csproj", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => RoomOf(Path.GetDirectoryName(file)!));
        Assert.Equal(s_mayUse.Keys.Order(), projects.Order());
    }

    [Fact]
    public void No_arrow_leads_back()
    {
        foreach (string room in s_mayUse.Keys) Assert.DoesNotContain(room, Reachable(room));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_file_has_one_subject_and_so_is_not_long(string room)
    {
        IEnumerable<string> tooLong = Directory.EnumerateFiles(Path.Combine(Root, room), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && File.ReadLines(file).Count() > 500)
            .Select(file => Path.GetRelativePath(Root, file));
        Assert.Empty(tooLong);
    }

    private static string Root { get; } = FindRoot();

    private static List<string> Uses(string room)
    {
        string folder = Path.Combine(Root, room);
        XDocument project = XDocument.Load(Directory.EnumerateFiles(folder, "*.csproj").Single());
        // A generator runs in the compiler and is no part of the program.
        IEnumerable<string> projects = project.Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("OutputItemType") != "Analyzer")
            .Select(reference => RoomOf(Path.GetDirectoryName(Path.GetFullPath(Path.Combine(folder, (string)reference.Attribute("Include")!)))!));
        IEnumerable<string> packages = project.Descendants("PackageReference").Select(reference => (string)reference.Attribute("Include")!);
        return [.. projects.Concat(packages)];
    }

    private static HashSet<string> Reachable(string room)
    {
        var reached = new HashSet<string>();
        var open = new Queue<string>(Uses(room));
        while (open.TryDequeue(out string? next))
        {
            if (s_mayUse.ContainsKey(next) && reached.Add(next)) Uses(next).ForEach(open.Enqueue);
        }
        return reached;
    }

    private static string RoomOf(string folder) => Path.GetRelativePath(Root, folder).Replace(Path.DirectorySeparatorChar, '/');

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NoteSchema.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests must run from within the repository.");
    }
}
