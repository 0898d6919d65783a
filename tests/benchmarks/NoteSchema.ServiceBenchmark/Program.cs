using System.Globalization;
using NoteSchema.ServiceBenchmark;

// Usage: --binary PATH [--notes N] [--calls N] [--swaps N]
string binary = Option("--binary") ?? throw new ArgumentException("--binary PATH: the published noteschema");
int notes = Number("--notes", 10_000), calls = Number("--calls", 3000), swaps = Number("--swaps", 1000);

using var vault = new MadeVaultFolder(notes);
var table = new Table();
await Measures.ColdStart(binary, vault, table);
await using RunningProcess service = await RunningProcess.StartAsync(binary);
await using Session session = await service.OpenAsync(vault.Root);
await session.UntilRead();
await Measures.Memory(service, $"{notes:N0} notes just read", table);
await Measures.Typing(service, session, "40 KB", vault.Person, clients: 1, calls, 2, table);
await Measures.Typing(service, session, "40 KB", vault.Person, clients: 8, calls, null, table);
await Measures.Typing(service, session, "40 KB with 190 broken links", "Ida Marsh", clients: 1, calls, null, table);
await Measures.Typing(service, session, "40 KB with 190 broken links", "Ida Marsh", clients: 8, calls, null, table);
await Measures.Swap(service, session, vault, table);
await Measures.Memory(service, $"{notes:N0} notes after all that typing", table);
await Measures.Idle(service, table);
await Measures.ManySwaps(service, session, vault, swaps, table);
return table.Print();

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

int Number(string name, int otherwise) => Option(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
