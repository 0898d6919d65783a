using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace VerifyXunit;

/// <summary>A comparison with a snapshot that is made when it is awaited.</summary>
public sealed class SettingsTask
{
    private static readonly char[] s_unfitForFileNames = ['"', '<', '>', '|', ':', '*', '?', '\\', '/', '\0', '\n', '\r', '\t'];

    private readonly string _text;
    private readonly string _extension;
    private readonly string _sourceFile;
    private readonly string _method;
    private readonly Assembly _testAssembly;
    private string _directory = "";
    private string? _fileName;
    private object?[] _parameters = [];
    private bool _showsDifference = true;
    private Task? _task;

    internal SettingsTask(string text, string extension, string sourceFile, string method, Assembly testAssembly)
    {
        _text = text;
        _extension = extension;
        _sourceFile = sourceFile;
        _method = method;
        _testAssembly = testAssembly;
    }

    /// <summary>Keeps the snapshot in <paramref name="directory"/>, counted from the test's file.</summary>
    public SettingsTask UseDirectory(string directory)
    {
        _directory = directory;
        return this;
    }

    /// <summary>Keeps a snapshot for each set of the test's parameters: their values in order, or the first few of them.</summary>
    public SettingsTask UseParameters(params object?[] parameters)
    {
        _parameters = parameters;
        return this;
    }

    /// <summary>Keeps the snapshot under that name, whatever the test is called.</summary>
    public SettingsTask UseFileName(string fileName)
    {
        _fileName = fileName;
        return this;
    }

    /// <summary>Opens no diff tool, for tests that expect a difference.</summary>
    public SettingsTask DisableDiff()
    {
        _showsDifference = false;
        return this;
    }

    /// <summary>Compares, once.</summary>
    public Task ToTask() => _task ??= new Snapshot(Path.Combine(Path.GetDirectoryName(_sourceFile)!, _directory), _fileName ?? FileName(), _extension).CompareAsync(_text, _showsDifference);

    /// <summary>Compares when awaited.</summary>
    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    private string FileName()
    {
        string className = Path.GetFileNameWithoutExtension(_sourceFile);
        var name = new StringBuilder($"{className}.{_method}");
        string[] parameterNames = _parameters.Length == 0 ? [] : ParameterNames(className);
        for (int i = 0; i < _parameters.Length; i++)
        {
            string value = Convert.ToString(_parameters[i], CultureInfo.InvariantCulture) ?? "null";
            name.Append('_').Append(parameterNames[i]).Append('=').AppendJoin('-', value.Split(s_unfitForFileNames));
        }
        return name.ToString();
    }

    private string[] ParameterNames(string className)
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        MethodInfo? test = _testAssembly.GetTypes().Where(type => type.Name == className).SelectMany(type => type.GetMethods(Any)).FirstOrDefault(method => method.Name == _method);
        string[] names = test?.GetParameters().Select(parameter => parameter.Name!).ToArray() ?? [];
        return names.Length >= _parameters.Length ? names : throw new VerifyException($"{className}.{_method} must be a test of {_parameters.Length} or more parameters, in a file named {className}.cs.");
    }
}
