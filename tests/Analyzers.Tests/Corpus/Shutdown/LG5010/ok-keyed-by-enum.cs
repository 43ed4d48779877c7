// asks: the key is an enum, so the dictionary is bounded by its members
// modelled on: own: a finite key
using System;
using System.Collections.Generic;

public enum Channel { Mail, Sms, Push }

public static class Deliveries
{
    private static readonly Dictionary<Channel, int> Counts = new();

    public static void Count(Channel channel)
    {
        lock (Counts)
        {
            Counts.TryGetValue(channel, out var count);
            Counts[channel] = count + 1;
        }
    }

    public static int Of(Channel channel)
    {
        lock (Counts)
            return Counts.GetValueOrDefault(channel);
    }
}
