using System.Collections.Immutable;

namespace PolicingReform.Tests.Architecture;

/// <summary>Where two texts part: the line, the type it stands in, and a few lines of each text.</summary>
internal static class FirstDifference
{
    private const int Shown = 5;

    public static string? Between(ImmutableArray<string> expected, ImmutableArray<string> actual)
    {
        if (expected.SequenceEqual(actual, StringComparer.Ordinal))
            return null;
        int at = expected.Zip(actual, (one, other) => one.Equals(other, StringComparison.Ordinal))
            .TakeWhile(same => same)
            .Count();
        string type = actual.Take(at + 1).LastOrDefault(line => line.Length > 0 && line[0] != ' ') ?? "no type";
        return string.Join(
            '\n',
            Excerpt("- ", expected, actual, at)
                .Concat(Excerpt("+ ", actual, expected, at))
                .Prepend($"Line {at + 1}, in {type}:"));
    }

    private static IEnumerable<string> Excerpt(
        string mark, ImmutableArray<string> text, ImmutableArray<string> other, int at)
    {
        IEnumerable<string> own = text.Skip(at)
            .Where(line => line.Length > 0)
            .Except(other.Skip(at), StringComparer.Ordinal)
            .Take(Shown);
        return own.DefaultIfEmpty(at < text.Length ? text[at] : "<the end>").Select(line => mark + line);
    }
}
