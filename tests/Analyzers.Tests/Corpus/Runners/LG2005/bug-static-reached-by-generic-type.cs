// asks: the static event belongs to a generic type, and the handler is a local function that captures a parameter
// modelled on: WeTeam/WeBlog#46
using System;
using System.Collections.Generic;

public static class Changes<T>
{
    public static event Action<T> Published;
    public static void Publish(T value) => Published?.Invoke(value);
}

public static class Lists
{
    public static ICollection<int> Live(ICollection<int> target, int limit)
    {
        Changes<int>.Published += Add; // expect: LG2005
        return target;

        void Add(int value)
        {
            if (target.Count < limit)
                target.Add(value);
        }
    }
}
