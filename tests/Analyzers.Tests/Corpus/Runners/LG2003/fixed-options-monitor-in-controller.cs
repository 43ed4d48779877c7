// asks: the current value is read where it is needed; CurrentValue registers nothing
// modelled on: umbraco/Umbraco-CMS#20722
using System;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

public sealed class ContentSettings { public int PageSize { get; set; } = 20; }

[ApiController]
public sealed class ContentController : ControllerBase
{
    private readonly IOptionsMonitor<ContentSettings> _settings;

    public ContentController(IOptionsMonitor<ContentSettings> settings) => _settings = settings;

    [HttpGet("content/{page}")]
    public IActionResult Get(int page)
    {
        var size = _settings.CurrentValue.PageSize;
        return Ok(new { From = page * size, Count = size });
    }
}
