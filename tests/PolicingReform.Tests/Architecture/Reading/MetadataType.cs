using System.Text.RegularExpressions;

namespace PolicingReform.Tests.Architecture;

/// <summary>A type by its assembly and its metadata name; a nested type's name follows a plus sign.</summary>
internal sealed partial record MetadataType(string Assembly, string FullName)
{
    public string Outermost => FullName.Split('+')[0];

    public string Namespace => Outermost[..Math.Max(0, Outermost.LastIndexOf('.'))];

    /// <summary>The outermost type as its source declares it; a file-local type is marked with its file.</summary>
    public string Declared => FileLocal.Replace(Outermost, "<${file}>${name}");

    /// <summary>Whether the compiler made it up: no source can declare such a name.</summary>
    public bool IsUnspeakable => SimpleName(Outermost).StartsWith('<') && !FileLocal.IsMatch(Outermost);

    /// <summary>The name as a reader of the source knows it: no namespace, no closures, no arity.</summary>
    public string Spoken
    {
        get
        {
            IEnumerable<string> spoken = FullName.Split('+').Skip(1).TakeWhile(part => !part.StartsWith('<'));
            string outermost = FileLocal.Replace(SimpleName(Outermost), "${name}");
            return Arity.Replace(string.Join('.', spoken.Prepend(outermost)), "");
        }
    }

    [GeneratedRegex("<(?<file>[^>]*)>F[0-9A-F]{64}__(?<name>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileLocal { get; }

    [GeneratedRegex("`[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Arity { get; }

    private static string SimpleName(string fullName) => fullName[(fullName.LastIndexOf('.') + 1)..];
}
