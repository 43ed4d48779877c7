// asks: a capturing lambda on an event of the framework that lives as long as the process, once a call
// modelled on: umbraco/Umbraco-CMS#8815
using System;
using System.Collections.Generic;
using System.IO;

public sealed class Scratch
{
    private readonly List<string> _files = new();

    public string Create()
    {
        var file = Path.GetTempFileName();
        _files.Add(file);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file); // expect: LG2005
        return file;
    }

    public int Count => _files.Count;
}
