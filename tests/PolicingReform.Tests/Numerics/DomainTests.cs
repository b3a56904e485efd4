using System.Globalization;
using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class DomainTests
{
    [Theory]
    [InlineData(1.5, "p must lie between 0 and 1, but is 1.5. (Parameter 'p')")]
    [InlineData(-1e-300, "p must lie between 0 and 1, but is -1E-300. (Parameter 'p')")]
    [InlineData(double.NaN, "p must lie between 0 and 1, but is NaN. (Parameter 'p')")]
    public void Probability_OutsideZeroToOne_IsRefused(double p, string sentence)
    {
        Assert.Equal(sentence, Refused(() => NormalDistribution.Quantile(p)));
        Assert.Equal(sentence, Refused(() => StudentTDistribution.Quantile(p, 1)));
        Assert.Equal(sentence, Refused(() => ChiSquaredDistribution.Quantile(p, 1)));
        Assert.Equal(sentence, Refused(() => FDistribution.Quantile(p, 1, 1)));
        Assert.Equal(sentence, Refused(() => BetaDistribution.Quantile(p, 1, 1)));
        Assert.Equal(sentence, Refused(() => BinomialDistribution.Probability(1, 2, p)));
        Assert.Equal(sentence, Refused(() => BinomialDistribution.LowerTail(1, 2, p)));
        Assert.Equal(sentence, Refused(() => BinomialDistribution.UpperTail(1, 2, p)));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NaN, "NaN")]
    public void Shape_NotPositiveAndFinite_IsRefused(double shape, string written)
    {
        void Same(string name, Action action) =>
            Assert.Equal(
                $"{name} must be positive and finite, but is {written}. (Parameter '{name}')", Refused(action));

        Same("df", () => StudentTDistribution.Cdf(0, shape));
        Same("df", () => StudentTDistribution.Survival(0, shape));
        Same("df", () => StudentTDistribution.Quantile(0.5, shape));
        Same("df", () => ChiSquaredDistribution.Cdf(1, shape));
        Same("df", () => ChiSquaredDistribution.Survival(1, shape));
        Same("df", () => ChiSquaredDistribution.Quantile(0.5, shape));
        Same("df1", () => FDistribution.Cdf(1, shape, 1));
        Same("df1", () => FDistribution.Survival(1, shape, 1));
        Same("df2", () => FDistribution.Quantile(0.5, 1, shape));
        Same("a", () => BetaDistribution.Cdf(0.5, shape, 1));
        Same("b", () => BetaDistribution.Survival(0.5, 1, shape));
        Same("a", () => BetaDistribution.Quantile(0.5, shape, 1));
        Same("b", () => BetaDistribution.Quantile(0.5, 1, shape));
    }

    [Fact]
    public void Point_NotANumber_IsRefused()
    {
        Assert.Equal(
            "x must be a number, but is NaN. (Parameter 'x')", Refused(() => NormalDistribution.Cdf(double.NaN)));
        Assert.Equal(
            "t must be a number, but is NaN. (Parameter 't')", Refused(() => StudentTDistribution.Cdf(double.NaN, 1)));
        Assert.Equal(
            "x must be a number, but is NaN. (Parameter 'x')",
            Refused(() => BetaDistribution.Survival(double.NaN, 1, 1)));
    }

    [Fact]
    public void Trials_Negative_IsRefused() =>
        Assert.Equal(
            "n must be zero or more, but is -1. (Parameter 'n')",
            Refused(() => BinomialDistribution.LowerTail(0, -1, 0.5)));

    [Fact]
    public void Sentence_InAnotherCulture_IsTheSame()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(
                "p must lie between 0 and 1, but is 1.5. (Parameter 'p')",
                Refused(() => NormalDistribution.Quantile(1.5)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Refused(Action action) => Assert.Throws<ArgumentOutOfRangeException>(action).Message;

    private static string Refused(Func<double> function) => Refused(() => { _ = function(); });
}
