using System.Collections;

namespace NoteSchema.Vaults;

/// <summary>Some files but one of them, without a copy of their list.</summary>
/// <param name="numbers">The numbers of the files, each once.</param>
/// <param name="one">The one; need not be among them.</param>
internal sealed class OtherFiles(int[] numbers, VaultFile one) : IReadOnlyList<VaultFile>
{
    private readonly int _at = Array.IndexOf(numbers, one.Number) is var at && at < 0 ? numbers.Length : at;

    public int Count => numbers.Length - (_at < numbers.Length ? 1 : 0);

    public VaultFile this[int index] => new(numbers[index < _at ? index : index + 1]);

    public IEnumerator<VaultFile> GetEnumerator()
    {
        for (int index = 0; index < Count; index++) yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
