using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class HadamardTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 4)]
    [InlineData(4, 8)]
    [InlineData(11, 16)]
    [InlineData(127, 128)]
    [InlineData(128, 256)]
    public void Size_ForSomeColumns_IsTheNextPowerOfTwoAboveThem(int columns, int size) =>
        Assert.Equal(size, Hadamard.Size(columns));

    // Sylvester (1867): each matrix is two by two of the one before.
    [Fact]
    public void Entries_OfSizeFour_AreSylvesters() => Assert.Equal(
        [1, 1, 1, 1, 1, -1, 1, -1, 1, 1, -1, -1, 1, -1, -1, 1],
        from row in Enumerable.Range(0, 4) from column in Enumerable.Range(0, 4) select Hadamard.Entry(row, column));

    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    [InlineData(64)]
    public void Columns_OfAMatrix_AreOrthogonal(int size)
    {
        for (int a = 0; a < size; a++)
        {
            for (int b = 0; b < size; b++)
            {
                int product = Enumerable.Range(0, size).Sum(row => Hadamard.Entry(row, a) * Hadamard.Entry(row, b));
                Assert.Equal(a == b ? size : 0, product);
            }
        }
    }
}
