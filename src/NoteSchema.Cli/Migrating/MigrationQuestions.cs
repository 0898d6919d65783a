namespace NoteSchema.Cli;

/// <summary>What somebody says to a note.</summary>
internal enum Answer
{
    Yes, No, Quit,
}

/// <summary>Asks for each note whether it is to be migrated.</summary>
internal sealed class MigrationQuestions(Context context)
{
    private bool _all;

    /// <summary>Asks. The end of the input means to stop.</summary>
    public Answer Ask()
    {
        while (!_all)
        {
            context.Terminal.Output.Write(context.Paint.Bold("Migrate this note? [y]es, [n]o, [a]ll that follow, [q]uit: "));
            context.Terminal.Output.Flush();
            switch (ReadLine()?.Trim().ToLowerInvariant())
            {
                case "y" or "yes": return Answer.Yes;
                case "n" or "no": return Answer.No;
                case "q" or "quit" or null: return Answer.Quit;
                case "a" or "all": _all = true; break;
            }
        }
        return Answer.Yes;
    }

    private string? ReadLine()
    {
        var line = new List<byte>();
        for (int read = context.Terminal.Input.ReadByte(); ; read = context.Terminal.Input.ReadByte())
        {
            if (read < 0 && line.Count == 0) return null;
            if (read is < 0 or '\n') return System.Text.Encoding.UTF8.GetString([.. line]);
            line.Add((byte)read);
        }
    }
}
