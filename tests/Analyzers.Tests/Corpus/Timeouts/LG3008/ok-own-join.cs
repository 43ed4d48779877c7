// asks: Join and Wait of types of this program that return bool
// modelled on: own: a name is not an API
using System;
using System.Collections.Generic;

public sealed class Room
{
    private readonly HashSet<string> _members = new();

    public bool Join(string member, int seat) => _members.Add($"{member}/{seat}");

    public bool Wait(int seats) => _members.Count < seats;
}

public static class Lobby
{
    public static void Enter(Room room, string member)
    {
        room.Join(member, 1);
        room.Wait(4);
        Console.WriteLine(string.Join(", ", member, room));
    }
}
