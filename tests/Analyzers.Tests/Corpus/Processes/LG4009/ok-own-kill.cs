// asks: Kill of a type of this program, next to a shell's name
// modelled on: own: a name is not an API
using System;
using System.IO;

public sealed class Monster
{
    public string Name { get; init; } = "bash";

    public bool Alive { get; private set; } = true;

    public void Kill() => Alive = false;
}

public static class Game
{
    public static void Play(Monster monster)
    {
        monster.Kill();
        File.WriteAllText("score", monster.Name);
    }
}
