// asks: Join of string, of a query and of a type of this program
// modelled on: own: a name is not an API
using System;
using System.Linq;

public sealed class Lane
{
    public bool Join(int position) => position > 0;
}

public static class Race
{
    public static string Run(Lane lane, string[] cars)
    {
        if (!lane.Join(3))
            return "";
        var numbered = cars.Join(Enumerable.Range(1, cars.Length), car => car.Length, number => number, (car, number) => $"{number} {car}");
        return string.Join(", ", numbered);
    }
}
