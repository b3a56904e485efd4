using PolicingReform.Numerics;

namespace PolicingReform.Tests.Numerics;

public class CountMomentsTests
{
    // R 4.2.2: k <- 0:n; m <- dbinom(k, n, p); sum(m * abs(k - n * p)); sum(m * ifelse(k == 0, 0, k * log(k)))
    [Theory]
    [InlineData(1, 0.3, 0.42, 0)]
    [InlineData(10, 0.5, 1.23046875, 8.31232341553452)]
    [InlineData(24, 0.4912, 1.9609007635585, 29.3448477047074)]
    [InlineData(200, 0.02, 1.54721307862373, 6.06716317318578)]
    [InlineData(5000, 0.6, 27.6380732431373, 24019.3027207322)]
    [InlineData(7, 0.999, 0.0139022935104894, 13.6012788613649)]
    [InlineData(1_000_000, 1e-5, 2.50218820338573, 23.5352601865582)]
    public void Moments_OfABinomialCount_AgreeWithR(int n, double p, double deviation, double logarithm)
    {
        CountMoments moments = CountMoments.OfBinomial(n, p);
        Accuracy.Within(1e-11, deviation, moments.AbsoluteDeviation);
        Accuracy.Within(1e-11, logarithm, moments.TimesLogarithm);
    }

    // R 4.2.2: k <- max(0, n + K - N):min(n, K); m <- dhyper(k, K, N - K, n); sum(m * abs(k - n * K / N)); as above
    [Theory]
    [InlineData(10, 4, 3, 0.6, 0.525749537202778)]
    [InlineData(57, 2, 20, 0.585674713098536, 0.165035042990463)]
    [InlineData(1000, 300, 200, 4.61737268824149, 245.941900325727)]
    [InlineData(20, 15, 12, 0.715170278637771, 19.8277166602602)]
    [InlineData(5000, 2500, 2000, 13.8175780225466, 6907.90533150716)]
    public void Moments_OfAHypergeometricCount_AgreeWithR(
        int total, int marked, int drawn, double deviation, double logarithm)
    {
        CountMoments moments = CountMoments.OfHypergeometric(total, marked, drawn);
        Accuracy.Within(1e-11, deviation, moments.AbsoluteDeviation);
        Accuracy.Within(1e-11, logarithm, moments.TimesLogarithm);
    }

    // A certain count k has no deviation and the mean k ln k; 3 ln 3 = 3.295836866004329.
    [Theory]
    [InlineData(0, 0.3, 0)]
    [InlineData(3, 0, 0)]
    [InlineData(3, 1, 3.295836866004329)]
    public void Moments_OfACertainBinomialCount_AreThatCount(int n, double p, double logarithm)
    {
        CountMoments moments = CountMoments.OfBinomial(n, p);
        Assert.Equal(0, moments.AbsoluteDeviation);
        Accuracy.Within(1e-15, logarithm, moments.TimesLogarithm);
    }

    [Theory]
    [InlineData(10, 3, 10, 3.295836866004329)]
    [InlineData(10, 10, 3, 3.295836866004329)]
    [InlineData(10, 0, 3, 0)]
    [InlineData(10, 3, 0, 0)]
    public void Moments_OfACertainHypergeometricCount_AreThatCount(int total, int marked, int drawn, double logarithm)
    {
        CountMoments moments = CountMoments.OfHypergeometric(total, marked, drawn);
        Assert.Equal(0, moments.AbsoluteDeviation);
        Accuracy.Within(1e-15, logarithm, moments.TimesLogarithm);
    }
}
