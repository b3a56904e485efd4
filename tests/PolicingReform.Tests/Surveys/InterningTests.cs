using PolicingReform.Surveys;

namespace PolicingReform.Tests.Surveys;

public class InterningTests
{
    // As many possible pairs as no dense table holds.
    private const int Many = 1 << 20;

    private static readonly int[] First = [2, 0, 2, 1, 0, 2];
    private static readonly int[] Second = [1, 3, 0, 3, 3, 1];

    [Theory]
    [InlineData(3, 4)]
    [InlineData(Many, Many)]
    public void Pairs_AreNumberedInTheirOrder(int firsts, int seconds)
    {
        (int[] ids, (int First, int Second)[] pairs) = Pairs(First, firsts, Codes(Second, seconds), 6);
        Assert.Equal([(0, 3), (1, 3), (2, 0), (2, 1)], pairs);
        Assert.Equal([3, 0, 2, 1, 0, 3], ids);
    }

    [Theory]
    [InlineData(3, 4)]
    [InlineData(Many, Many)]
    public void Rows_InAnotherOrder_HaveTheSameNumbers(int firsts, int seconds)
    {
        int[] order = [5, 3, 0, 4, 1, 2];
        (int[] ids, (int First, int Second)[] pairs) = Pairs(
            [.. order.Select(row => First[row])], firsts, Codes([.. order.Select(row => Second[row])], seconds), 6);
        Assert.Equal([(0, 3), (1, 3), (2, 0), (2, 1)], pairs);
        Assert.Equal([3, 1, 3, 0, 0, 2], ids);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(Many)]
    public void Pairs_WithoutFirstCodes_AreOfOneFirst(int seconds)
    {
        (int[] ids, (int First, int Second)[] pairs) = Pairs(null, 1, Codes(Second, seconds), 6);
        Assert.Equal([(0, 0), (0, 1), (0, 3)], pairs);
        Assert.Equal([1, 2, 0, 2, 2, 1], ids);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(Many)]
    public void Pairs_WithoutSecondCodes_AreOfOneSecond(int firsts)
    {
        (int[] ids, (int First, int Second)[] pairs) = Pairs(First, firsts, null, 6);
        Assert.Equal([(0, 0), (1, 0), (2, 0)], pairs);
        Assert.Equal([2, 0, 2, 1, 0, 2], ids);
    }

    [Fact]
    public void Pairs_OfNoRows_AreNone()
    {
        (int[] ids, (int First, int Second)[] pairs) = Pairs(null, 1, null, 0);
        Assert.Empty(ids);
        Assert.Empty(pairs);
    }

    // 4,000 rows of 37 x 53 pairs, mixed by a fixed stride: the table and the dictionary give the same numbers.
    [Fact]
    public void DenseAndSparse_OnManyRows_Agree()
    {
        int[] first = [.. Enumerable.Range(0, 4000).Select(i => i * 7919 % 37)];
        int[] second = [.. Enumerable.Range(0, 4000).Select(i => i * 104_729 % 53)];
        (int[] denseIds, (int, int)[] densePairs) = Pairs(first, 37, Codes(second, 53), 4000);
        (int[] sparseIds, (int, int)[] sparsePairs) = Pairs(first, Many, Codes(second, Many), 4000);
        Assert.Equal(1961, densePairs.Length);
        Assert.Equal(densePairs, sparsePairs);
        Assert.Equal(denseIds, sparseIds);
    }

    [Theory]
    [InlineData(3, 4)]
    [InlineData(Many, Many)]
    public void Rows_OfEachPair_AreCounted(int firsts, int seconds) => Assert.Equal(
        [2, 1, 1, 2],
        Interning.Pairs(CodeArray.From(First, firsts), Codes(Second, seconds), 6).Pairs.Select(pair => pair.Rows));

    private static (int[] Ids, (int First, int Second)[] Pairs) Pairs(
        int[]? first, int firsts, CodeArray? second, int rows)
    {
        (CodeArray ids, InternedPair[] pairs) = Interning.Pairs(
            first is null ? null : CodeArray.From(first, firsts), second, rows);
        return (
            [.. Enumerable.Range(0, ids.Length).Select(row => ids[row])],
            [.. pairs.Select(pair => (pair.First, pair.Second))]);
    }

    private static CodeArray Codes(int[] codes, int count) => CodeArray.From(codes, count);
}
