using System.Text.RegularExpressions;

namespace PolicingReform.Tests.Architecture;

/// <summary>The member as the source names it: a lambda or an iterator belongs to the method around it.</summary>
internal static partial class SpokenMember
{
    [GeneratedRegex("<+(?<name>[^<>]+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Enclosing { get; }

    [GeneratedRegex("^(get|set|add|remove)_", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Accessor { get; }

    public static string Of(MetadataType type, string member)
    {
        Match own = Enclosing.Match(member);
        string name = own.Success
            ? own.Groups["name"].Value
            : type.FullName.Split('+').Skip(1)
                .Select(part => Enclosing.Match(part))
                .FirstOrDefault(match => match.Success)?.Groups["name"].Value ?? member;
        return Accessor.Replace(name, "");
    }
}
