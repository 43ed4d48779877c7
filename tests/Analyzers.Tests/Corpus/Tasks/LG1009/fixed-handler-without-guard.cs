// asks: the whole body in try, with a catch-all that logs
// modelled on: snapetech/slskdN#31
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class ChatClient
{
    public event EventHandler LoggedIn;
    public void LogIn() => LoggedIn?.Invoke(this, EventArgs.Empty);
    public Task JoinAsync(string room) => Task.Delay(room.Length);
}

public sealed class Rooms
{
    private readonly ChatClient _client;
    private readonly IReadOnlyList<string> _autoJoin;
    private readonly ILogger _log;

    public Rooms(ChatClient client, IReadOnlyList<string> autoJoin, ILogger log)
    {
        _client = client;
        _autoJoin = autoJoin;
        _log = log;
        _client.LoggedIn += Client_LoggedIn;
    }

    private async void Client_LoggedIn(object sender, EventArgs e)
    {
        try
        {
            foreach (var room in _autoJoin)
                await _client.JoinAsync(room);
        }
        catch (Exception ex)
        {
            _log.LogError(ex, "the rooms could not be joined");
        }
    }
}
