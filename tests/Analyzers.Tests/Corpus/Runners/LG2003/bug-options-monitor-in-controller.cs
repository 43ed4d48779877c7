// asks: IOptionsMonitor.OnChange dropped in the constructor of a controller, made once a request
// modelled on: umbraco/Umbraco-CMS#20722
using System;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

public sealed class ContentSettings { public int PageSize { get; set; } = 20; }

[ApiController]
public sealed class ContentController : ControllerBase
{
    private ContentSettings _settings;

    public ContentController(IOptionsMonitor<ContentSettings> settings)
    {
        _settings = settings.CurrentValue;
        settings.OnChange(changed => _settings = changed); // expect: LG2003
    }

    [HttpGet("content/{page}")]
    public IActionResult Get(int page) => Ok(new { From = page * _settings.PageSize, Count = _settings.PageSize });
}
