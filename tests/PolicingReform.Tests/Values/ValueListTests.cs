namespace PolicingReform.Tests.Values;

public class ValueListTests
{
    [Fact]
    public void Lists_WithEqualItemsInTheSameOrder_AreEqual()
    {
        ValueList<string> one = ["a", "b"], same = ["a", "b"], other = ["b", "a"];
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.False(one.Equals(other));
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void Nouns_WithEqualLists_AreEqual()
    {
        Assert.Equal(TestData.Roster(6, 18), TestData.Roster(6, 18));
        Assert.NotEqual(TestData.Roster(6, 18), TestData.Roster(7, 17));
    }

    [Fact]
    public void List_MadeFromASequence_DoesNotFollowIt()
    {
        List<int> source = [1, 2];
        ValueList<int> list = ValueList.From(source);
        source.Add(3);
        Assert.Equal([1, 2], list);
        Assert.Same(list, ValueList.From(list));
    }

    [Fact]
    public void Index_OutsideTheList_IsRefused() => Refusal.Is<ArgumentOutOfRangeException>(
        "index was 2; it must be from 0 to 1. (Parameter 'index')",
        () =>
        {
            ValueList<int> list = [1, 2];
            _ = list[2];
        });
}
