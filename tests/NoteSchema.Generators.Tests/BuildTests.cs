using System.Diagnostics;

namespace NoteSchema.Generators.Tests;

/// <summary>A project that uses the generator, built as people build theirs. It needs no package and no network.</summary>
public sealed class BuildTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("noteschema-build-").FullName;

    [Fact]
    public async Task A_project_with_a_schema_runs_on_the_types_made_of_it()
    {
        Write("schemas/book.yaml", "schema: book\nfields:\n  title: { type: string, required: true }\n  read: { type: date, name: ReadOn }\n");
        Write("Program.cs", """
            var book = My_Books.BookNote.Read(NoteSchema.Note.Parse("---\ntitle: Dune\nread: 2025-03-02\n---\n"));
            System.Console.WriteLine($"{book.Title} in {book.ReadOn?.Year}");
            """);
        (int status, string output) = await Dotnet("run");
        Assert.True(status == 0, output);
        Assert.Contains("Dune in 2025", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_in_schemas_are_errors_of_the_build_at_their_line_and_column()
    {
        Write("Program.cs", "System.Console.WriteLine();\n");
        Write("schemas/bad.yaml", "schema: bad\nfields:\n  day: { type: dat }\n  other: { typ: date }\n");
        (int status, string output) = await Dotnet("build");
        Assert.NotEqual(0, status);
        Assert.Contains("bad.yaml(3,16): error NS9003: ", output, StringComparison.Ordinal);
        Assert.Contains("bad.yaml(4,12): error NS9002: ", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private async Task<(int Status, string Output)> Dotnet(string command)
    {
        string glue = Path.Combine(AppContext.BaseDirectory, "build", "NoteSchema");
        IEnumerable<string> analyzers = new[] { "NoteSchema.Generators", "NoteSchema.Emitter", "NoteSchema.Language", "YamlDotNet" }.Select(name => $"<Analyzer Include=\"{Path.Combine(AppContext.BaseDirectory, name + ".dll")}\" />");
        Write("My-Books.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{glue}.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>
                <NoteSchema Include="schemas/**/*.yaml" />
                <Reference Include="{typeof(Note).Assembly.Location}" />
                {string.Concat(analyzers)}
              </ItemGroup>
              <Import Project="{glue}.targets" />
            </Project>
            """);
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo("dotnet", [command, "--nologo"]) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // The build that runs this test must not be asked to run that one.
        foreach (string inherited in process.StartInfo.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) process.StartInfo.Environment.Remove(inherited);
        process.StartInfo.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        process.Start();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
