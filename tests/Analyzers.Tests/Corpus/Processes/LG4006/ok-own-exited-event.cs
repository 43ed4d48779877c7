// asks: an event of that name on another type
// modelled on: own: a name is not an API
using System;
using System.Collections.Generic;

public sealed class Room
{
    public event EventHandler Exited;

    public void Leave() => Exited?.Invoke(this, EventArgs.Empty);
}

public static class Tour
{
    public static int Count(IEnumerable<Room> rooms)
    {
        var left = 0;
        foreach (var room in rooms)
        {
            room.Exited += (_, _) => left++;
            room.Leave();
        }

        return left;
    }
}
