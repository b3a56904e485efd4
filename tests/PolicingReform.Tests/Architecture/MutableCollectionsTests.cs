using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace PolicingReform.Tests.Architecture;

public class MutableCollectionsTests
{
    [Theory]
    [InlineData(typeof(int[]))]
    [InlineData(typeof(List<int>))]
    [InlineData(typeof(Dictionary<string, int>))]
    [InlineData(typeof(HashSet<int>))]
    [InlineData(typeof(IList<int>))]
    [InlineData(typeof(ICollection<int>))]
    [InlineData(typeof(Collection<int>))]
    [InlineData(typeof(Memory<int>))]
    [InlineData(typeof(Span<int>))]
    [InlineData(typeof(ImmutableArray<List<int>>))]
    [InlineData(typeof(IReadOnlyList<int[]>))]
    public void Collection_ThatItsHolderCanChange_IsMutable(Type type) =>
        Assert.True(MutableCollections.IsIn(type));

    [Theory]
    [InlineData(typeof(string))]
    [InlineData(typeof(ImmutableArray<int>))]
    [InlineData(typeof(IReadOnlyList<int>))]
    [InlineData(typeof(IEnumerable<int>))]
    [InlineData(typeof(ReadOnlyMemory<byte>))]
    [InlineData(typeof(ReadOnlyCollection<int>))]
    [InlineData(typeof(ImmutableDictionary<string, int>))]
    public void Collection_ThatItsHolderCannotChange_IsNotMutable(Type type) =>
        Assert.False(MutableCollections.IsIn(type));
}
