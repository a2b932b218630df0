# The exercise p1-wire in Perl.
use strict;
use warnings;
use File::Basename;
use lib dirname(__FILE__);
use Stdio;

sub echo {
    my ($text) = $_[0]{text};
    return Json::is_string($text) ? Stdio::answer($text) : Stdio::refuse('echo needs a text, a string.');
}

Stdio::serve('wire', echo => { schema => Stdio::schema(text => 'string'), call => \&echo });
