using System.Collections.Immutable;

namespace PolicingReform.Tests.Architecture;

public class PublicApiTests
{
    private const string Acceptance = "POLICINGREFORM_ACCEPT";

    private static readonly string Accepted = Path.Combine(Repository.Root, "api", $"{Library.Name}.txt");

    [Fact]
    public void PublicApi_ComparedWithTheAcceptedOne_IsTheSame()
    {
        ImmutableArray<string> actual = PublicApiText.Lines();
        if (Environment.GetEnvironmentVariable(Acceptance) is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Accepted)!);
            File.WriteAllText(Accepted, string.Join('\n', actual) + "\n");
            Assert.Fail($"{Acceptance}=1: api/{Library.Name}.txt was rewritten. Read it; run without the variable.");
        }

        ImmutableArray<string> expected = File.Exists(Accepted) ? [.. File.ReadAllLines(Accepted)] : [];
        string? difference = FirstDifference.Between(expected, actual);
        Assert.True(
            difference is null,
            $"The public API is not that of api/{Library.Name}.txt.\n{difference}\n" +
            $"If it is meant so, run the test with {Acceptance}=1 and commit the file.");
    }

    [Fact]
    public void FirstDifference_OfALineAdded_ShowsItUnderItsType() =>
        Assert.Equal(
            "Line 2, in public class A:\n- <the end>\n+     public int X",
            FirstDifference.Between(["public class A"], ["public class A", "    public int X"]));

    [Fact]
    public void FirstDifference_OfEqualTexts_IsNone() =>
        Assert.Null(FirstDifference.Between(["a", "b"], ["a", "b"]));
}
