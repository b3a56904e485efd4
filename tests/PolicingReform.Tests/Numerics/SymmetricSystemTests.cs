using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class SymmetricSystemTests
{
    // [[4, 2], [2, 3]] x = [10, 9]: x = [1.5, 2].
    [Fact]
    public void Solution_OfTwoEquations_IsTheOneByHand()
    {
        double[] solution = new SymmetricSystem([4, 2, 2, 3], 2).Solve([10, 9]);

        Accuracy.Within(1e-14, 1.5, solution[0]);
        Accuracy.Within(1e-14, 2, solution[1]);
    }

    // The indicators of two margins depend on each other: their last gets 0, and what is fitted is the same.
    [Fact]
    public void Column_ThatDependsOnThoseBefore_GetsZero()
    {
        // Sums of products of f, m, rural, urban over persons fr, fu, mr, mu of weights 1, 2, 3, 4.
        double[] products = [3, 0, 1, 2, 0, 7, 3, 4, 1, 3, 4, 0, 2, 4, 0, 6];
        double[] solution = new SymmetricSystem(products, 4).Solve([3, 7, 4, 6]);

        Assert.Equal(0, solution[3]);
        Accuracy.Within(1e-13, 1, solution[0] + solution[3]);
        Accuracy.Within(1e-13, 1, solution[1] + solution[3]);
        Assert.Equal(0, solution[2], 1e-13);
    }

    [Fact]
    public void Matrix_OfZeros_HasTheSolutionZero() =>
        Assert.Equal([0, 0], new SymmetricSystem([0, 0, 0, 0], 2).Solve([1, 2]));
}
