namespace PolicingReform.Tests.Places;

public class GeoPointTests
{
    // A degree of a great circle on a sphere of 6,371.0088 km is 2 pi r / 360 = 111.19508 km.
    [Theory]
    [InlineData(0, 0, 0, 1, 111.19508)]
    [InlineData(0, 0, 1, 0, 111.19508)]
    [InlineData(89, 0, 89, 180, 222.39016)]
    [InlineData(10, 20, 10, 20, 0)]
    public void Distance_AlongAGreatCircle_IsItsAngleTimesTheRadius(
        double latitude, double longitude, double otherLatitude, double otherLongitude, double expected) =>
        Assert.Equal(
            expected,
            new GeoPoint(latitude, longitude).KilometresTo(new GeoPoint(otherLatitude, otherLongitude)),
            1e-4);

    [Fact]
    public void Distance_IsTheSameBothWays()
    {
        GeoPoint ramadi = CaseStudiesOf.Iraq.Places["ramadi"].Point!,
            qaraqosh = CaseStudiesOf.Iraq.Places["qaraqosh"].Point!;
        Assert.Equal(ramadi.KilometresTo(qaraqosh), qaraqosh.KilometresTo(ramadi), 1e-9);
    }
}
