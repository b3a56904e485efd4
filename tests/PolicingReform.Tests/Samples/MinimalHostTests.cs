using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using MinimalHost;
using PolicingReform.Json;

namespace PolicingReform.Tests.Samples;

/// <summary>The host as its callers see it, on a port of the loopback that the system picks.</summary>
public sealed class MinimalHostTests : IAsyncLifetime, IDisposable
{
    private readonly WebApplication _host = StudyHost.Create(
        ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None"]);

    private readonly HttpClient _client = new();

    public async Task InitializeAsync()
    {
        await _host.StartAsync();
        _client.BaseAddress = new Uri(_host.Urls.Single());
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Gaps_OfTheHost_AreUnderItsSettings()
    {
        using JsonDocument json = JsonDocument.Parse(await _client.GetStringAsync("/gaps"));
        Assert.Equal(0.9, json.RootElement.GetProperty("settings").GetProperty("confidenceLevel").GetDouble());
        Assert.Equal(7, json.RootElement.GetProperty("rows").GetArrayLength());
    }

    [Theory]
    [InlineData("/stances", 24)]
    [InlineData("/arena", 44)]
    public async Task Results_OfTheHost_AreJson(string address, int rows)
    {
        using JsonDocument json = JsonDocument.Parse(await _client.GetStringAsync(address));
        Assert.Equal(rows, json.RootElement.GetProperty("rows").GetArrayLength());
    }

    [Theory]
    [InlineData("/places/hay-al-tanak", HttpStatusCode.OK, "Hay al-Tanak\nheadman (mokhtar), hay-al-tanak, 2021-01: ")]
    [InlineData("/places/basrah", HttpStatusCode.NotFound, "\"The study holds no place basrah.\"")]
    [InlineData("/places/NOT-AN-ID", HttpStatusCode.BadRequest, "")]
    public async Task Place_OfTheHost_IsFoundById(string address, HttpStatusCode status, string begin)
    {
        using HttpResponseMessage answer = await _client.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.StartsWith(begin, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_SentToTheHost_IsCheckedWhole()
    {
        using StringContent sound = new(CaseStudiesOf.Iraq.ToJson(), Encoding.UTF8);
        using HttpResponseMessage read = await _client.PostAsync("/check", sound);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(
            CaseStudiesOf.Iraq.Validate().Count, (await read.Content.ReadAsStringAsync()).Split('\n').Length);
        using StringContent broken = new("{\"format\": \"policing-reform-study\", \"version\": 1, \"id\": \"s\"}");
        using HttpResponseMessage refused = await _client.PostAsync("/check", broken);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(
            "Error: $.title (line 1): it is missing; a value is required.", await refused.Content.ReadAsStringAsync());
    }
}
