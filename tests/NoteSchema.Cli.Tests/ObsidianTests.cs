using System.Text;

namespace NoteSchema.Cli.Tests;

public sealed class ObsidianTests : IDisposable
{
    private readonly TestVault _vault = new();

    public void Dispose() => _vault.Dispose();

    [Fact]
    public void The_plugin_is_put_into_a_vault_and_its_settings_stay()
    {
        _vault.With(".obsidian/plugins/noteschema/data.json", "{}").With(".obsidian/plugins/noteschema/manifest.json", """{ "version": "0.0.1" }""");
        CliResult result = _vault.Run("obsidian", "install", _vault.Root);
        Assert.Equal(0, result.Status);
        Assert.StartsWith("Replaced the plugin 0.0.1 by 0.1.0", result.Output, StringComparison.Ordinal);
        Assert.Equal(["data.json", "main.js", "manifest.json", "styles.css"], Directory.GetFiles(_vault.FullPath(".obsidian/plugins/noteschema")).Select(Path.GetFileName).Order());
        Assert.Equal("{}", File.ReadAllText(_vault.FullPath(".obsidian/plugins/noteschema/data.json")));
        Assert.StartsWith("The plugin 0.1.0 is there already", _vault.Run("obsidian", "install", ".").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_Obsidian_does_not_know_is_left_alone()
    {
        CliResult result = _vault.Run("obsidian", "install", ".");
        Assert.Equal(2, result.Status);
        Assert.Contains("it has no folder .obsidian", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_vault.Root));
    }

    [Fact]
    public async Task The_demonstration_gives_its_vault_only_to_who_has_the_token()
    {
        using var ending = new CancellationTokenSource();
        using var output = new SignallingWriter();
        var terminal = new Terminal { Input = Stream.Null, Output = output, Error = TextWriter.Null, WorkingDirectory = _vault.Root };
        Task<int> run = Task.Run(() => CommandLineApp.Run(["demo"], terminal, ending.Token));
        string url = (await output.Ready.WaitAsync(TimeSpan.FromSeconds(60))).Split('\n')[0];
        (string page, string token) = (url.Split('#')[0], url.Split('#')[1]);
        using var client = new HttpClient { BaseAddress = new Uri(page) };

        Assert.Contains("demo.js", await client.GetStringAsync(""), StringComparison.Ordinal);
        Assert.Equal(401, await Status(client, HttpMethod.Get, "api/start", null));
        Assert.Equal(401, await Status(client, HttpMethod.Get, "api/start", token + "x"));
        Assert.Equal(200, await Status(client, HttpMethod.Get, "api/start", token));
        Assert.Equal(421, await Status(client, HttpMethod.Get, "api/start", token, host: "localhost"));
        Assert.Equal(404, await Status(client, HttpMethod.Get, "demo/../../api", null));
        foreach (string path in new[] { "../../etc/passwd", "/etc/passwd", "a/../../b.md", "noteschema.yaml", "C:/x.md", "" })
        {
            Assert.Equal(404, await Status(client, HttpMethod.Get, $"api/file?path={Uri.EscapeDataString(path)}", token));
            Assert.Equal(404, await Status(client, HttpMethod.Put, $"api/file?path={Uri.EscapeDataString(path)}", token));
        }
        Assert.Equal(200, await Status(client, HttpMethod.Put, "api/file?path=schemas/decision.yaml", token));

        await ending.CancelAsync();
        Assert.Equal(0, await run.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    private static async Task<int> Status(HttpClient client, HttpMethod method, string path, string? token, string? host = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null) request.Headers.Add("Authorization", $"Bearer {token}");
        if (host is not null) request.Headers.Host = host;
        if (method == HttpMethod.Put) request.Content = new StringContent("schema: decision\n", Encoding.UTF8);
        using HttpResponseMessage response = await client.SendAsync(request);
        return (int)response.StatusCode;
    }

    /// <summary>Tells when something was written.</summary>
    private sealed class SignallingWriter : StringWriter
    {
        private readonly TaskCompletionSource<string> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Ready => _ready.Task;

        public override void Flush() => _ready.TrySetResult(ToString());
    }
}
