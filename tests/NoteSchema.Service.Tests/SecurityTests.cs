using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Grpc.Core;
using NoteSchema.Service.V1;

namespace NoteSchema.Service.Tests;

/// <summary>Who may call, and what becomes of input that is meant to do harm. After each attempt the service must answer the next call.</summary>
public class SecurityTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("Bearer ")]
    [InlineData("Bearer wrong")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task Without_the_token_nothing_is_answered(string? header)
    {
        await using TestService service = await TestService.StartAsync(options => options with { Reflection = true });
        var headers = new Metadata();
        if (header is not null) headers.Add("authorization", header);
        var channel = service.Channel();
        AsyncUnaryCall<HandshakeResponse> handshake = new HandshakeService.HandshakeServiceClient(channel).HandshakeAsync(new HandshakeRequest { ProtocolMin = 1, ProtocolMax = 1 }, headers);
        Assert.Equal(StatusCode.Unauthenticated, (await Errors.OfAsync(handshake)).StatusCode);
        Assert.Equal(StatusCode.Unauthenticated, (await Errors.OfAsync(new Grpc.Health.V1.Health.HealthClient(channel).CheckAsync(new Grpc.Health.V1.HealthCheckRequest(), headers))).StatusCode);
        Assert.Equal(StatusCode.Unauthenticated, (await Errors.OfAsync(service.Vaults.Open(new OpenRequest { Root = "/" }, headers))).StatusCode);
    }

    [Fact]
    public async Task With_the_token_it_shakes_hands_says_it_is_well_and_describes_itself()
    {
        await using TestService service = await TestService.StartAsync(options => options with { Reflection = true });
        var channel = service.Channel();
        var handshakes = new HandshakeService.HandshakeServiceClient(channel);
        HandshakeResponse hands = await handshakes.HandshakeAsync(new HandshakeRequest { ClientName = "test", ProtocolMin = 0, ProtocolMax = 7 }, service.Headers);
        Assert.Equal((1u, service.Discovery.Instance, (long)Environment.ProcessId), (hands.Protocol, hands.Instance, hands.ProcessId));
        RpcException tooNew = await Errors.OfAsync(handshakes.HandshakeAsync(new HandshakeRequest { ProtocolMin = 2, ProtocolMax = 3 }, service.Headers));
        Assert.Equal((StatusCode.FailedPrecondition, "PROTOCOL_MISMATCH"), (tooNew.StatusCode, tooNew.Reason()));
        Assert.Contains("Update noteschema", tooNew.Status.Detail, StringComparison.Ordinal);
        Assert.Equal(Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus.Serving, (await new Grpc.Health.V1.Health.HealthClient(channel).CheckAsync(new Grpc.Health.V1.HealthCheckRequest(), service.Headers)).Status);
        using var reflection = new Grpc.Reflection.V1Alpha.ServerReflection.ServerReflectionClient(channel).ServerReflectionInfo(service.Headers);
        await reflection.RequestStream.WriteAsync(new Grpc.Reflection.V1Alpha.ServerReflectionRequest { ListServices = "" });
        Assert.True(await reflection.ResponseStream.MoveNext(TestTime.Limit()));
        Assert.Contains("noteschema.v1.NoteService", reflection.ResponseStream.Current.ListServicesResponse.Service.Select(known => known.Name));
    }

    [Fact]
    public async Task The_scheme_of_the_token_is_taken_in_any_case()
    {
        await using TestService service = await TestService.StartAsync();
        var headers = new Metadata { { "authorization", $"bearer {service.Discovery.Token}" } };
        Assert.Equal(1u, (await new HandshakeService.HandshakeServiceClient(service.Channel()).HandshakeAsync(new HandshakeRequest { ProtocolMin = 1, ProtocolMax = 1 }, headers)).Protocol);
    }

    [Fact]
    public async Task The_folder_and_its_files_are_for_this_user_alone()
    {
        // Windows keeps them by the access rights of the folder that they lie in.
        if (OperatingSystem.IsWindows()) return;
        await using TestService service = await TestService.StartAsync();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(service.Places.Folder));
        foreach (string path in new[] { service.Places.DiscoveryFile, service.Places.Address, service.Places.LockFile, service.Places.LogFile }) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(32, Convert.FromBase64String(service.Discovery.Token.Replace('-', '+').Replace('_', '/') + "=").Length);
    }

    [Theory]
    [InlineData(null, null, 200)]
    [InlineData("localhost:PORT", null, 421)]
    [InlineData("evil.example:PORT", null, 421)]
    [InlineData("127.0.0.1", null, 421)]
    [InlineData("127.0.0.1.evil.example:PORT", null, 421)]
    [InlineData(null, "http://127.0.0.1:1", 200)]
    [InlineData(null, "http://127.0.0.1:12", 403)]
    [InlineData(null, "http://127.0.0.1:1.evil.example", 403)]
    [InlineData(null, "https://127.0.0.1:1", 403)]
    [InlineData(null, "null", 403)]
    public async Task On_the_web_endpoint_host_and_origin_are_exact(string? host, string? origin, int status)
    {
        await using TestService service = await TestService.StartAsync(options => options with { Web = true, WebOrigins = ["http://127.0.0.1:1"] });
        var web = new Uri(service.Discovery.Web!);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(web, "/noteschema.v1.HandshakeService/Handshake"));
        request.Headers.Host = host?.Replace("PORT", web.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        if (origin is not null) request.Headers.Add("Origin", origin);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", service.Discovery.Token);
        // An empty request: protocol 0 to 0.
        request.Content = new ByteArrayContent(new byte[5]);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(status == 200 ? "application/grpc-web" : "text/plain");
        using HttpResponseMessage response = await client.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
        string[] allowed = response.Headers.TryGetValues("access-control-allow-origin", out IEnumerable<string>? values) ? [.. values] : [];
        Assert.Equal(status == 200 && origin is not null ? [origin] : [], allowed);
    }

    [Fact]
    public async Task Without_web_no_port_is_open()
    {
        await using TestService service = await TestService.StartAsync();
        Assert.Null(service.Discovery.Web);
    }

    [Fact]
    public async Task A_text_or_a_list_that_is_too_large_is_refused()
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        var tooLarge = new LintRequest { VaultId = session.Id, Document = TestVault.Text("A.md", new string('é', (8 * 1024 * 1024) + 1)) };
        RpcException error = await Errors.OfAsync(service.Notes.LintAsync(tooLarge, service.Headers));
        Assert.Equal((StatusCode.ResourceExhausted, "TEXT_TOO_LARGE"), (error.StatusCode, error.Reason()));
        tooLarge.Document.Text = new string('x', 100 * 1024 * 1024);
        Assert.Equal(StatusCode.ResourceExhausted, (await Errors.OfAsync(service.Notes.LintAsync(tooLarge, service.Headers))).StatusCode);
        var tooMany = new ChangedRequest { VaultId = session.Id, Paths = { Enumerable.Range(0, 10_001).Select(number => $"{number}.md") } };
        Assert.Equal("LIST_TOO_LONG", (await Errors.OfAsync(service.Vaults.ChangedAsync(tooMany, service.Headers))).Reason());
        await AnswersAsync(service, session);
    }

    public static TheoryData<string, string> Bombs => new()
    {
        { "aliases", "---\na: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 20).Select(level => $"{(char)('a' + level)}: &{(char)('a' + level)} [{string.Join(',', Enumerable.Repeat($"*{(char)('a' + level - 1)}", 9))}]\n")) + "---\n" },
        { "an alias of itself", "---\na: &a [*a]\nb: &b { c: *b }\n---\n" },
        { "flow nesting", "---\na: " + new string('[', 10_000) + new string(']', 10_000) + "\n---\n" },
        { "block nesting", "---\n" + string.Concat(Enumerable.Range(0, 10_000).Select(level => new string(' ', level % 500) + "a:\n")) + "---\n" },
        { "quotes", new string('>', 10_000) + " a\n" },
        { "lists", string.Concat(Enumerable.Range(0, 1000).Select(level => new string(' ', 2 * level) + "- a\n")) },
        { "brackets", new string('[', 100_000) },
        { "links", string.Concat(Enumerable.Repeat("[[", 100_000)) },
        { "backticks", string.Concat(Enumerable.Range(1, 500).Select(count => new string('`', count) + " ")) },
        { "stars", new string('*', 200_000) },
        { "one line", new string('x', 4_000_000) },
        { "nulls", new string('\0', 100_000) },
        { "surrogates", string.Concat(Enumerable.Repeat("\uFFFD\u202E\u200D", 50_000)) },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task A_text_that_is_meant_to_do_harm_is_answered_like_any_other(string name, string text)
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        Document document = TestVault.Text($"{name}.md", text);
        LintResponse lint = await service.Notes.LintAsync(new LintRequest { VaultId = session.Id, Document = document }, service.Headers, deadline: DateTime.UtcNow.AddSeconds(30));
        Assert.Equal(name + ".md", lint.Document.Path);
        await service.Notes.HoverAsync(new HoverRequest { VaultId = session.Id, Document = document, Position = new Position { Line = 1, Character = 3 } }, service.Headers, deadline: DateTime.UtcNow.AddSeconds(30));
        await service.Notes.CompleteAsync(new CompleteRequest { VaultId = session.Id, Document = document, Position = new Position { Line = 1, Character = 3 } }, service.Headers, deadline: DateTime.UtcNow.AddSeconds(30));
        await AnswersAsync(service, session);
    }

    [Fact]
    public async Task Patterns_and_expressions_that_are_meant_to_explode_do_not()
    {
        using var vault = new TestVault
        {
            ["schemas/bomb.yaml"] = """
                schema: bomb
                fields:
                  a: { type: string, pattern: "^(a+)+$" }
                  b: { type: string, pattern: "(x*)*y" }
                  c: { type: list, items: { type: string } }
                rules:
                  many: { assert: "c.all(x, c.all(y, c.all(z, x + y + z != '')))", message: no }
                """,
        };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        string text = $"---\ntype: bomb\na: {new string('a', 50_000)}!\nb: {new string('x', 50_000)}\nc: [{string.Join(", ", Enumerable.Range(0, 2000))}]\n---\n";
        await service.Notes.LintAsync(new LintRequest { VaultId = session.Id, Document = TestVault.Text("A.md", text) }, service.Headers, deadline: DateTime.UtcNow.AddSeconds(30));
        await AnswersAsync(service, session);
    }

    [Fact]
    public async Task A_thousand_calls_at_once_are_answered_or_told_to_wait()
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        NoteService.NoteServiceClient[] clients = [.. Enumerable.Range(0, 10).Select(_ => service.Notes)];
        var request = new LintRequest { VaultId = session.Id, Document = TestVault.Text("A.md", string.Concat(Enumerable.Repeat("[[Nowhere]] and words.\n", 2000))) };
        StatusCode[] ends = await Task.WhenAll(Enumerable.Range(0, 1000).Select(async number =>
        {
            try
            {
                await clients[number % clients.Length].LintAsync(request, service.Headers);
                return StatusCode.OK;
            }
            catch (RpcException exception)
            {
                return exception.StatusCode;
            }
        }));
        Assert.Contains(StatusCode.OK, ends);
        Assert.All(ends, end => Assert.True(end is StatusCode.OK or StatusCode.ResourceExhausted, end.ToString()));
        await AnswersAsync(service, session);
    }

    [Fact]
    public async Task A_client_that_never_reads_holds_up_nobody()
    {
        using TestVault vault = Harbor.Create();
        for (int note = 0; note < 300; note++) vault[$"N/{note}.md"] = string.Concat(Enumerable.Repeat("[[Nowhere]]\n", 200));
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        // More of them than calls over a whole vault work at a time.
        AsyncServerStreamingCall<LintVaultResponse>[] lazy = [.. Enumerable.Range(0, 8).Select(_ => service.Vaults.LintVault(new LintVaultRequest { VaultId = session.Id }, service.Headers))];
        using var deaf = service.Vaults.Open(new OpenRequest { Root = vault.Root }, service.Headers);
        for (int edit = 0; edit < 20; edit++)
        {
            vault[$"N/{edit}.md"] = $"[[Nowhere {edit}]]\n";
            await AnswersAsync(service, session);
        }
        using var diligent = service.Vaults.LintVault(new LintVaultRequest { VaultId = session.Id }, service.Headers);
        Assert.Equal(303u, (await diligent.ResponseStream.ReadAllAsync(TestTime.Limit()).ToListAsync())[^1].Totals.Notes);
        foreach (AsyncServerStreamingCall<LintVaultResponse> call in lazy) call.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\u0012\u0004\0\0\0")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF")]
    [InlineData("\0\u0001\u0002\u0003garbage\u00FF\u00FE")]
    public async Task Garbage_and_half_frames_end_their_connection_alone(string bytes)
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(service.Discovery.Address));
        await socket.SendAsync(Encoding.Latin1.GetBytes(bytes));
        await AnswersAsync(service, session);
    }

    [Fact]
    public async Task A_message_that_is_no_protobuf_is_refused()
    {
        await using TestService service = await TestService.StartAsync(options => options with { Web = true });
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(service.Discovery.Web!), "/noteschema.v1.NoteService/Lint"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", service.Discovery.Token);
        request.Content = new ByteArrayContent([0, 0, 0, 0, 4, 0xFF, 0xFF, 0xFF, 0xFF]);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc-web");
        using HttpResponseMessage response = await client.SendAsync(request);
        Assert.Equal("3", response.Headers.GetValues("grpc-status").Single());
        var status = Google.Rpc.Status.Parser.ParseFrom(Convert.FromBase64String(response.Headers.GetValues("grpc-status-details-bin").Single()));
        Assert.Equal("MESSAGE_UNREADABLE", status.GetDetail<Google.Rpc.ErrorInfo>()!.Reason);
        // Escaped is what gRPC escapes: some clients show the rest as it stands.
        Assert.StartsWith("The message is none of this call: it is no protobuf, or ", response.Headers.GetValues("grpc-message").Single(), StringComparison.Ordinal);
        // A client's mistake is none of the service.
        Assert.DoesNotContain("\"error\"", await File.ReadAllTextAsync(service.Places.LogFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_message_that_is_too_large_it_is_said_what_to_do()
    {
        using TestVault vault = Harbor.Create();
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        RpcException error = await Errors.OfAsync(service.Notes.LintAsync(new LintRequest { VaultId = session.Id, Document = TestVault.Text("A.md", new string('a', 18 * 1024 * 1024)) }, service.Headers));
        Assert.Equal((StatusCode.ResourceExhausted, "MESSAGE_TOO_LARGE"), (error.StatusCode, error.Reason()));
        Assert.Contains("send many files in several calls", error.Status.Detail, StringComparison.Ordinal);
        await AnswersAsync(service, session);
    }

    [Theory]
    [InlineData("relative/folder", "ROOT_NOT_ABSOLUTE")]
    [InlineData("", "ROOT_NOT_ABSOLUTE")]
    [InlineData("/a\0b", "ROOT_NOT_ABSOLUTE")]
    [InlineData("/no/such/folder", "VAULT_NOT_FOUND")]
    public async Task A_vault_that_is_none_is_not_opened(string root, string reason)
    {
        await using TestService service = await TestService.StartAsync();
        Assert.Equal(reason, (await Errors.OfAsync(service.Vaults.Open(new OpenRequest { Root = root }, service.Headers))).Reason());
        Assert.Equal("VAULT_NOT_OPEN", (await Errors.OfAsync(service.Notes.LintAsync(new LintRequest { VaultId = "0123456789abcdef", Document = TestVault.Text("A.md", "") }, service.Headers))).Reason());
    }

    private static async Task AnswersAsync(TestService service, TestSession session)
    {
        LintResponse answer = await service.Notes.LintAsync(new LintRequest { VaultId = session.Id, Document = TestVault.Text("Good.md", "[[Nowhere]]\n") }, service.Headers, deadline: DateTime.UtcNow.AddSeconds(30));
        Assert.Equal(["broken-link"], answer.Diagnostics.Select(found => found.Rule));
    }
}
