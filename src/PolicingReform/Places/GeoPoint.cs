namespace PolicingReform;

/// <summary>A point on the earth, WGS 84.</summary>
public sealed record GeoPoint : Noun
{
    private const double EarthRadiusInKilometres = 6371.0088;

    /// <summary>Creates a point.</summary>
    /// <param name="latitude">Degrees north, from -90 to 90.</param>
    /// <param name="longitude">Degrees east, from -180 to 180.</param>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is outside its range or not a number.</exception>
    public GeoPoint(double latitude, double longitude) =>
        (Latitude, Longitude) = (Require.InRange(latitude, -90, 90), Require.InRange(longitude, -180, 180));

    /// <summary>Degrees north, from -90 to 90.</summary>
    public double Latitude { get; }

    /// <summary>Degrees east, from -180 to 180.</summary>
    public double Longitude { get; }

    /// <summary>Returns the distance to another point in kilometres, along the surface of a sphere.</summary>
    /// <remarks>The haversine formula on the mean radius of 6,371.0088 km; within 0.6 % of the ellipsoid.</remarks>
    /// <param name="other">The other point.</param>
    public double KilometresTo(GeoPoint other)
    {
        Require.NotNull(other);
        double latitudes = Radians(other.Latitude - Latitude) / 2,
            longitudes = Radians(other.Longitude - Longitude) / 2;
        double a = Square(Math.Sin(latitudes))
            + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * Square(Math.Sin(longitudes)));
        return 2 * EarthRadiusInKilometres * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }

    private protected override string Say() => $"{Numeral.Fixed(Latitude, 5)}, {Numeral.Fixed(Longitude, 5)}";

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Square(double x) => x * x;
}
