using System.Collections.Immutable;

namespace PolicingReform.Tests.Architecture;

public class CycleTests
{
    [Fact]
    public void Folders_ByTheirActualUses_FormNoCycle()
    {
        ImmutableArray<FolderUse> uses = FolderUse.Between(Library.Uses, Library.Sources);
        ILookup<string, string> next = uses.ToLookup(use => use.From, use => use.To, StringComparer.Ordinal);

        Violations.AssertNone(
            "These folders use each other in a circle; one use of each stands for all:",
            uses.Where(use => Reaches(next, use.To, use.From))
                .DistinctBy(use => (use.From, use.To))
                .Select(use => use.Place));
    }

    [Theory]
    [InlineData("A>B B>C C>A", "A", "C", true)]
    [InlineData("A>B B>C", "C", "A", false)]
    [InlineData("A>B B>A", "B", "A", true)]
    public void Reach_OverArrows_FollowsTheirDirection(string arrows, string from, string to, bool expected)
    {
        ILookup<string, string> next = arrows.Split(' ').ToLookup(
            arrow => arrow[..1], arrow => arrow[2..], StringComparer.Ordinal);

        Assert.Equal(expected, Reaches(next, from, to));
    }

    private static bool Reaches(ILookup<string, string> next, string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.TryPop(out string? at))
        {
            if (string.Equals(at, to, StringComparison.Ordinal))
                return true;
            if (!seen.Add(at))
                continue;
            foreach (string following in next[at])
                open.Push(following);
        }

        return false;
    }
}
