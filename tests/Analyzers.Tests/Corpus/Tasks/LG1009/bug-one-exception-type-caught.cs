// asks: the handler expects HttpRequestException; a timeout's TaskCanceledException leaves
// modelled on: GoogleCloudPlatform/google-cloud-visualstudio#751
using System;
using System.Net.Http;

public sealed class Link
{
    public event EventHandler Clicked;
    public void Click() => Clicked?.Invoke(this, EventArgs.Empty);
}

public sealed class NewsView
{
    private readonly HttpClient _http;

    public NewsView(Link refresh, HttpClient http)
    {
        _http = http;
        refresh.Clicked += Refresh_Clicked;
    }

    public string News { get; private set; } = "";

    private async void Refresh_Clicked(object sender, EventArgs e) // expect: LG1009
    {
        try
        {
            News = await _http.GetStringAsync("news"); // expect-or: LG1009
        }
        catch (HttpRequestException ex)
        {
            News = ex.Message;
        }
    }
}
