// asks: a handler by signature whose await stands alone
// modelled on: snapetech/slskdN#31
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

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

    public Rooms(ChatClient client, IReadOnlyList<string> autoJoin)
    {
        _client = client;
        _autoJoin = autoJoin;
        _client.LoggedIn += Client_LoggedIn;
    }

    private async void Client_LoggedIn(object sender, EventArgs e) // expect: LG1009
    {
        foreach (var room in _autoJoin)
            await _client.JoinAsync(room); // expect-or: LG1009
    }
}
